/** Printed levels of indicators (一级指标, 二级指标), from 2019's tables to today's. A new wording is one more word here. */
import type { indicatorLevels1, indicatorLevels2 } from '../model/index.ts';
import { keyText } from '../text.ts';

export type IndicatorLevel1 = (typeof indicatorLevels1)[number];
export type IndicatorLevel2 = (typeof indicatorLevels2)[number];

const words1: Readonly<Record<string, IndicatorLevel1>> = {
  投入: 'INPUT',
  过程: 'INPUT',
  产出: 'OUTPUT',
  成本: 'COST',
  效益: 'BENEFIT',
  效果: 'BENEFIT',
  满意度: 'SATISFACTION',
  服务对象满意度: 'SATISFACTION',
  社会公众满意度: 'SATISFACTION',
};

const words2: Readonly<Record<string, IndicatorLevel2>> = {
  数量: 'QUANTITY',
  质量: 'QUALITY',
  时效: 'TIMELINESS',
  成本: 'COST',
  经济成本: 'ECONOMIC_COST',
  社会成本: 'SOCIAL_COST',
  生态环境成本: 'ECOLOGICAL_COST',
  生态成本: 'ECOLOGICAL_COST',
  环境成本: 'ECOLOGICAL_COST',
  经济效益: 'ECONOMIC_BENEFIT',
  社会效益: 'SOCIAL_BENEFIT',
  生态效益: 'ECOLOGICAL_BENEFIT',
  环境效益: 'ECOLOGICAL_BENEFIT',
  生态环境效益: 'ECOLOGICAL_BENEFIT',
  可持续影响: 'SUSTAINABILITY',
  可持续: 'SUSTAINABILITY',
  可持续发展: 'SUSTAINABILITY',
  可持续效益: 'SUSTAINABILITY',
  满意度: 'SATISFACTION',
  服务对象满意度: 'SATISFACTION',
  服务对象或项目受益人满意度: 'SATISFACTION',
  社会公众满意度: 'SATISFACTION',
  社会公众或服务对象满意度: 'SATISFACTION',
  受益对象满意度: 'SATISFACTION',
  群众满意度: 'SATISFACTION',
  其他资源投入: 'OTHER_INPUT',
  其他投入: 'OTHER_INPUT',
};

/** 一级指标 as printed (产出指标, 产出, 投入目标). */
export function level1Of(printed: string): IndicatorLevel1 {
  return wordIn(words1, printed) ?? 'OTHER';
}

/** 二级指标 as printed (数量指标, 时效目标). */
export function level2Of(printed: string): IndicatorLevel2 {
  return wordIn(words2, printed) ?? 'OTHER';
}

/** The word without what every label ends in, ordinals and brackets around the whole. */
function wordIn<T>(words: Readonly<Record<string, T>>, printed: string): T | undefined {
  const label = keyText(printed)
    .replace(/\(\d+分\)$/, '')
    .replace(/类?(?:指标|目标)\d*$/, '');
  return Object.hasOwn(words, label) ? words[label] : undefined;
}
