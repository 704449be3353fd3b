import { expect, test } from 'vitest';
import { readMeasure } from '../../../loaders/fields/measure.ts';
import { judge } from '../../../src/graph/judge/index.ts';

const atLeastOne = { targetText: '≥1个', operator: '>=', targetValue: 1, unit: '个' } as const;

/** An indicator whose texts are read as the loaders read them. */
function judged(targetText: string | null, actualText: string | null) {
  const target = targetText === null ? null : readMeasure(targetText);
  const actual = actualText === null ? null : readMeasure(actualText);
  return judge({
    targetText,
    operator: target?.operator ?? null,
    targetValue: target?.value ?? null,
    unit: target?.unit ?? null,
    actualText,
    actualValue: actual?.value ?? null,
    weight: null,
    score: null,
    repairs: [],
  });
}

test.each([
  // MET: the actual satisfies the operator.
  ['≥40个', '40个', 'MET', 1],
  ['≥40个', '45', 'MET', 1.125],
  ['≤30日', '24日', 'MET', 1.25],
  ['=4000', '4000', 'MET', 1],
  ['>600', '601', 'MET', 601 / 600],
  ['<5%', '4.9%', 'MET', 5 / 4.9],
  ['不低于5次', '6次', 'MET', 1.2],
  // UNMET: it does not.
  ['≥40个', '27个', 'UNMET', 0.675],
  ['≤30日', '36日', 'UNMET', 30 / 36],
  ['≥30%', '22.4%', 'UNMET', 0.7466666666666667],
  ['>600', '600', 'UNMET', 1],
  ['<5%', '5%', 'UNMET', 1],
  ['=4000', '3750', 'UNMET', 0.9375],
  // EXCEEDED: exactly so much was asked for, and there is more.
  ['=3个', '7个', 'EXCEEDED', 7 / 3],
  // NOT_REPORTED: a target and no actual.
  ['≥40个', null, 'NOT_REPORTED', null],
  ['按时完成', null, 'NOT_REPORTED', null],
  ['≥40个', '/', 'NOT_REPORTED', null],
  // QUALITATIVE: words, or nothing that says which way is good.
  ['按时完成', '已完成', 'QUALITATIVE', null],
  ['按时完成', '90%', 'QUALITATIVE', null],
  ['≥90%', '基本完成', 'QUALITATIVE', null],
  ['2025年12月底前', '2025年11月', 'QUALITATIVE', null],
  ['=90%-100%', '95%', 'QUALITATIVE', null],
  ['=95', '90-100', 'QUALITATIVE', null],
  ['90%', '90%', 'MET', null],
  ['90%', '95%', 'QUALITATIVE', null],
  ['8个', '7个', 'QUALITATIVE', null],
  // UNREADABLE: neither a number nor words.
  ['□□', '3', 'UNREADABLE', null],
  ['≥40', '？？', 'UNREADABLE', null],
  [null, '3', 'UNREADABLE', null],
])('target %s, actual %s: %s', (target, actual, status, rate) => {
  expect(judged(target, actual)).toEqual({ status, selfAssessment: 'NONE', achievementRate: rate });
});

test.each([
  // Units are brought together before comparing.
  ['≥1.2亿元', '13000万元', 'MET'],
  ['≥1.2亿元', '11000万元', 'UNMET'],
  ['≤500万元', '5000000元', 'MET'],
  ['=300万元', '3000000.01元', 'EXCEEDED'],
  ['≥3万人份', '30000人份', 'MET'],
  ['≥3万人份', '2.9', 'UNMET'],
  ['≥5%', '49‰', 'UNMET'],
  ['≥5‰', '0.5%', 'MET'],
  ['≤2小时', '90分钟', 'MET'],
  ['≥45000个', '4.5万', 'MET'],
  ['≥40', '41家', 'MET'],
  ['≥2家', '2个', 'MET'],
  // Months are not days: no judgement.
  ['≤30日', '1个月', 'QUALITATIVE'],
  ['≤30天', '20个工作日', 'QUALITATIVE'],
  ['≥90%', '95分', 'QUALITATIVE'],
  // A bare target does not say that it is in 元.
  ['≥300', '280万元', 'QUALITATIVE'],
])('target %s, actual %s with another unit: %s', (target, actual, status) => {
  expect(judged(target, actual).status).toBe(status);
});

test('no rate where the divisor is zero', () => {
  expect(judged('≥0起', '0起')).toMatchObject({ status: 'MET', achievementRate: null });
  expect(judged('≤3起', '0起')).toMatchObject({ status: 'MET', achievementRate: null });
});

test('decimals are compared as printed, not as binary fractions', () => {
  expect(judged('=0.3万元', '3000元').status).toBe('MET');
  expect(judged('≥1.1‰', '0.11%').status).toBe('MET');
});

test.each([
  [10, 10, 'FULL'],
  [10, 8.5, 'PARTIAL'],
  [10, 0, 'ZERO'],
  [null, 0, 'ZERO'],
  [10, null, 'NONE'],
  [null, 7, 'NONE'],
  [null, null, 'NONE'],
])('weight %s and score %s: self-assessment %s', (weight, score, selfAssessment) => {
  const judgement = judge({ ...atLeastOne, actualText: '0个', actualValue: 0, weight, score, repairs: [] });
  expect(judgement).toMatchObject({ selfAssessment, status: 'UNMET' });
});

test('an actual that is printed and could not be told from its neighbours is unreadable, not missing', () => {
  const repairs = [{ field: 'actualValue', raw: '8 1 1 0 0', value: null, reason: 'scrambled' }];
  const { status } = judge({
    ...atLeastOne,
    actualText: null,
    actualValue: null,
    weight: 1,
    score: 1,
    repairs,
  });
  expect(status).toBe('UNREADABLE');
});

test('an actual that was put right is judged also where the record withholds what was printed', () => {
  const repairs = [{ field: 'actualValue', raw: null, value: null, reason: 'joined' }];
  const { status } = judge({ ...atLeastOne, actualText: '3', actualValue: 3, weight: 1, score: 1, repairs });
  expect(status).toBe('MET');
});
