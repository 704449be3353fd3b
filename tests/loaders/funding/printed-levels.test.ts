import { expect, it } from 'vitest';
import { extractText } from '../../../loaders/index.ts';

/** Level and name of each fund of the only project of a department's budget. */
function fundsOf(department: string, project: string): string[] {
  const text = `${department}2031年部门预算

项目支出绩效目标表
项目名称|${project}|
项目资金（万元）|年度资金总额：|30.00
|其中：财政拨款|30.00
绩效指标|一级指标|二级指标|三级指标|指标值
|产出指标|数量指标|修补里程|≥12公里
`.replaceAll('|', '\t');
  return extractText('fixture.txt', Buffer.from(text)).flatMap(({ projects }) =>
    projects.flatMap(({ fundingSources }) =>
      fundingSources.map(({ level, name }) => `${level ?? '?'} ${name}`),
    ),
  );
}

it.each([
  ['榕财社（指）[2030]4号社区养蜂经费', 'CITY'],
  ['市级福利彩票公益金', 'CITY'],
  ['结转2030年中央蜂场后期扶持资金', 'CENTRAL 中央蜂场后期扶持资金'],
  ['2031年第二批中央预算内投资蜂场改造项目', 'CENTRAL'],
  ['省补资金-蜂业保险', 'PROVINCE'],
  ['蜂业保险服务（中央）', 'CENTRAL'],
  ['蜂业保险服务-省级', 'PROVINCE'],
  ['蜂业保险（中央直达）', 'CENTRAL'],
  ['超长期特别国债蜂场改造', 'CENTRAL'],
  ['省级文明城市创建经费', 'COUNTY 一般公共预算'],
  ['国家级蜂场建设经费', 'COUNTY 一般公共预算'],
  ['中央空调维修费', 'COUNTY 一般公共预算'],
])('a county’s project %s is paid by %s', (project, fund) => {
  const [first, ...others] = fundsOf('福州市鼓楼区养蜂局', project);
  expect(first).toMatch(new RegExp(`^${fund}`));
  expect(others).toEqual([]);
});

it('is two funds where a name says the centre and the province', () => {
  expect(fundsOf('福州市鼓楼区养蜂局', '中央和省级蜂场改造补助')).toEqual([
    'CENTRAL 中央蜂场改造补助资金',
    'PROVINCE 省级蜂场改造补助资金',
  ]);
});

it('knows an autonomous region’s fund and a municipality’s transfers', () => {
  expect(fundsOf('内蒙古自治区鄂尔多斯市鄂托克旗养蜂局', '自治区蜂业补助资金')).toEqual([
    'PROVINCE 省级蜂业补助资金',
  ]);
  expect(fundsOf('北京市延庆区养蜂局', '市级转移支付蜂场养护')[0]).toMatch(/^PROVINCE/);
});
