/**
 * The labels that stand in the level columns of a performance table (一级指标, 二级指标). A label that other
 * documents print is one more word here.
 */
import { foldText } from '../../fields/text.ts';

/** Second-level labels by the first-level label that they belong to. 成本指标 stands on either level. */
const labelsByLevel1: Readonly<Record<string, readonly string[]>> = {
  产出: ['数量', '质量', '时效', '成本'],
  成本: ['经济成本', '社会成本', '生态环境成本'],
  效益: ['经济效益', '社会效益', '生态效益', '可持续影响', '可持续发展'],
  满意度: ['服务对象满意度', '社会公众满意度', '满意度'],
  投入: ['时效', '成本', '资金', '预算执行'],
  管理: ['预算执行', '预算管理', '资产管理', '财务管理', '人员管理'],
};

const level1Labels = new Set(Object.keys(labelsByLevel1));
const level2Labels = new Set(Object.values(labelsByLevel1).flat());

/** 数量指标, 数量 指标 and 数量类指标 are one label: 数量. */
function stem(label: string): string {
  return foldText(label).replace(/类?(?:目标)?(?:指标)$/, '');
}

/** 满意度指标 is surely a label; 满意度, 成本 or 预算执行 alone may be an indicator's name. */
export function isFullLabel(text: string): boolean {
  return foldText(text).endsWith('指标');
}

export function isLevel1Label(text: string): boolean {
  return level1Labels.has(stem(text));
}

export function isLevel2Label(text: string): boolean {
  return level2Labels.has(stem(text));
}

/** Whether a second-level label can stand under a first-level one; true where the dictionary knows one of them not. */
export function canStandUnder(level2: string, level1: string): boolean {
  const [inner, outer] = [stem(level2), stem(level1)];
  if (!level2Labels.has(inner) || !level1Labels.has(outer)) return true;
  return labelsByLevel1[outer]?.includes(inner) ?? true;
}
