/** Invented names: no place, office or fund in them exists. */
type Words = readonly [string, ...string[]];

export const province = '云岭省';
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
/** With these, the cities and offices of five hundred departments. */
export const moreCityStems: Words = [
  ...(['柳溪', '北屏', '清浦', '丹河', '西陵', '云川', '银沙', '澄湖', '永安', '翠山'] as const),
];
export const moreOffices: Words = [
  ...(['发展和改革委员会', '教育局', '民政局', '司法局', '财政局'] as const),
  ...(['人力资源和社会保障局', '自然资源局', '住房和城乡建设局', '交通运输局', '水利局'] as const),
  ...(['商务局', '卫生健康委员会', '退役军人事务局', '应急管理局', '审计局'] as const),
  ...(['市场监督管理局', '体育局', '统计局', '医疗保障局', '林业局'] as const),
];
/** Behind the department's name; the first is its own office. */
export const unitForms: Words = ['', '信息中心', '服务站', '监测站', '培训中心', '研究所'];
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
export const indicatorFields: Words = [
  ...(['中小企业', '产业园区', '乡镇', '社区', '学校'] as const),
  ...(['医疗机构', '农业基地', '林场', '水库', '道路'] as const),
  ...(['市场', '展会', '实验室', '图书馆', '体育场馆'] as const),
  ...(['养老机构', '消防站', '气象站', '污水处理厂', '公交线路'] as const),
  ...(['历史街区', '湿地', '港口', '数据平台', '服务窗口'] as const),
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
