/** `auditRules`: how the findings come about. */
import { severities, type AuditRule } from '../../src/audit/rule.ts';
import type { RunnableRule } from '../../src/audit/rule-set.ts';
import { propertyOf } from '../../src/graph/model/index.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../model/enums.ts';

const texts = ['title', 'method', 'why', 'exclusions', 'assumptions', 'source'] as const;

interface Text {
  readonly zh: string;
  readonly en: string;
}

export const bilingual = builder.objectRef<Text>('Bilingual').implement({
  description: 'A text in two languages (双语文本)',
  fields: (t) => ({
    zh: t.exposeString('zh', { description: 'Chinese (中文)' }),
    en: t.exposeString('en', { description: 'English (英文)' }),
  }),
});

const parameter = builder
  .objectRef<{ readonly name: string; readonly rule: RunnableRule }>('AuditRuleParameter')
  .implement({
    description: 'What a rule can be told (规则参数)',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Its name, as settings write it (参数名)' }),
      description: t.field({
        type: bilingual,
        description: 'What it is (说明)',
        resolve: ({ name, rule }) => rule.rule.parameters[name] ?? { zh: name, en: name },
      }),
      default: t.stringList({
        description: 'Its value where nothing else is set: a number, or words (默认值)',
        resolve: ({ name, rule }) => printed(rule.rule.parameters[name]?.default),
      }),
      value: t.stringList({
        description: 'Its value here: a number, or words (当前值)',
        resolve: ({ name, rule }) => printed(rule.parameters[name]),
      }),
    }),
  });

const descriptions: Readonly<Record<(typeof texts)[number], string>> = {
  title: 'What it is called (名称)',
  method: 'How it is decided (判定方法)',
  why: 'Why an auditor cares (审计意义)',
  exclusions: 'What it leaves out (排除范围)',
  assumptions: 'What it takes for granted (前提假设)',
  source: 'The regulation or handbook that it comes from, where there is one (依据)',
};

export const auditRule = builder.objectRef<RunnableRule>('AuditRule').implement({
  description: 'A rule of the audit: data and one query of the graph (审计规则)',
  fields: (t) => ({
    id: t.string({ description: 'Its id, by which findings name it (标识)', resolve: ({ rule }) => rule.id }),
    severity: t.field({
      type: enumOf(propertyOf('Finding', 'severity')).ref,
      description: 'How grave its findings are (严重程度)',
      resolve: ({ rule }) => rule.severity,
    }),
    subject: t.string({
      description: 'The kind of what its findings are about (对象类别)',
      resolve: ({ rule }) => rule.subject,
    }),
    ...Object.fromEntries(
      texts.map((name) => [
        name,
        t.field({
          type: bilingual,
          description: descriptions[name],
          nullable: name === 'source',
          resolve: ({ rule }) => rule[name] as Text,
        }),
      ]),
    ),
    parameters: t.field({
      type: [parameter],
      description: 'What it can be told, and is told here (参数)',
      resolve: (rule) => Object.keys(rule.parameters).map((name) => ({ name, rule })),
    }),
  }),
});

builder.queryField('auditRules', (t) =>
  t.field({
    type: [auditRule],
    description: 'The rules of the audit, by severity and id (审计规则)',
    resolve: (_parent, _arguments, { rules = [] }) =>
      rules.toSorted((left, right) => rank(left.rule) - rank(right.rule)),
  }),
);

const rank = ({ severity }: AuditRule) => severities.indexOf(severity);

const printed = (value: number | readonly string[] | undefined): string[] =>
  value === undefined ? [] : typeof value === 'number' ? [String(value)] : [...value];
