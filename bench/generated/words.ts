/** Invented names: no place, office or fund in them exists. */
type Words = readonly [string, ...string[]];

export const provinces: Words = ['云岭省', '青原省', '临海省'];
export const cityStems: Words = [
  '长溪',
  '石桥',
  '南浦',
  '白河',
  '东陵',
  '望川',
  '金沙',
  '平湖',
  '新安',
  '乌山',
];
export const offices: Words = ['工业和信息化局', '科学技术局', '农业农村局', '文化和旅游局', '生态环境局'];
export const projectSubjects: Words = [
  '企业技术改造',
  '园区配套',
  '人才引进',
  '数字转型',
  '节能降耗',
  '展会推广',
  '平台建设',
  '基层站所',
];
export const projectForms: Words = ['补助资金', '专项经费', '奖励资金', '运行经费', '建设项目'];
export const fundSubjects: Words = [
  '中小企业发展',
  '节能减排',
  '制造业升级',
  '科技创新',
  '现代农业',
  '乡村文化',
  '污染防治',
  '数字经济',
];
export const indicatorSubjects: Words = [
  '扶持企业',
  '培训人员',
  '建成站点',
  '举办活动',
  '完成检测',
  '新增设备',
  '受益群众',
  '发放补贴',
  '整改问题',
  '入驻机构',
];
export const indicatorForms: Words = [
  '数量',
  '合格率',
  '及时率',
  '覆盖率',
  '满意度',
  '增长率',
  '控制数',
  '完成率',
];
export const reasons: Words = [
  '项目进度比预期慢，下年度抓紧实施。',
  '申报数量多于年初估计，今后把目标定准。',
  '资金到位较晚。',
];
