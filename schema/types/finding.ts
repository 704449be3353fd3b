/** What the audit found, with what was compared. */
import type { RuleValue } from '../../src/audit/rule.ts';
import { amountOf, groupedWanYuan } from '../../src/graph/amount.ts';
import type { Value } from '../../src/graph/plan.ts';
import { builder } from '../builder.ts';
import { nodeType } from '../model/node-type.ts';
import { readingProperties } from '../plan/reads.ts';
import { propertyIn } from '../plan/views.ts';
import { auditRule, bilingual } from './audit-rule.ts';
import { money } from './money.ts';

interface ComparedValue {
  readonly name: string;
  readonly value: Value;
  /** Absent where the rule is not one of this program's any more. */
  readonly declared: RuleValue | undefined;
}

const valueType = builder.enumType('ComparedValueType', {
  description: 'Kinds of values that rules compare (数值类型)',
  values: {
    TEXT: { value: 'text', description: 'Words (文字)' },
    NUMBER: { value: 'number', description: 'A number (数字)' },
    PERCENT: { value: 'percent', description: 'A number of percent: 97.47 (百分数)' },
    MONEY: { value: 'money', description: 'An amount (金额)' },
  } satisfies Record<Uppercase<RuleValue['type']>, { value: RuleValue['type']; description: string }>,
});

const comparedValue = builder.objectRef<ComparedValue>('ComparedValue').implement({
  description: 'A value that a rule compared (比对的数值)',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the rule (名称)' }),
    label: t.field({
      type: bilingual,
      description: 'What it is (含义)',
      resolve: ({ name, declared }) => declared ?? { zh: name, en: name },
    }),
    type: t.field({
      type: valueType,
      nullable: true,
      description: 'What kind of value it is; none where this program does not have the rule any more (类型)',
      resolve: ({ declared }) => declared?.type ?? null,
    }),
    text: t.string({
      nullable: true,
      description: 'As a text; money in 万元 (文本)',
      resolve: ({ value }) =>
        value === null
          ? null
          : typeof value === 'bigint'
            ? groupedWanYuan(value)
            : String(value as string | number),
    }),
    number: t.float({
      nullable: true,
      description: 'As a number, where it is one; money in 万元 (数值)',
      resolve: ({ value }) =>
        typeof value === 'number'
          ? value
          : typeof value === 'bigint'
            ? Number(amountOf(value, 'wanYuan'))
            : null,
    }),
    amount: t.field({
      type: money,
      nullable: true,
      description: 'As an amount, where it is one (金额)',
      resolve: ({ value }) => (typeof value === 'bigint' ? value : null),
    }),
  }),
});

nodeType('Finding', {
  inOtherForm: ['values'],
  fields: (t) => ({
    auditRule: t.field({
      type: auditRule,
      nullable: true,
      description: 'The rule; none where this program does not have it any more (规则)',
      extensions: readingProperties('rule'),
      resolve: ({ node }, _arguments, { rules = [] }, info) =>
        rules.find(({ rule }) => rule.id === propertyIn(node.properties, 'rule', info)) ?? null,
    }),
    values: t.field({
      type: [comparedValue],
      description: 'What was compared (比对的数值)',
      extensions: readingProperties('values', 'rule'),
      resolve: ({ node }, _arguments, { rules = [] }, info) => {
        const rule = rules.find((one) => one.rule.id === propertyIn(node.properties, 'rule', info));
        const values = (propertyIn(node.properties, 'values', info) ?? {}) as Readonly<Record<string, Value>>;
        return Object.entries(values).map(([name, value]) => ({
          name,
          value,
          declared: rule?.rule.values[name],
        }));
      },
    }),
  }),
});
