import type { NodeDefinition } from '../definition.ts';
import { decisions } from './finding.ts';

export const review = {
  kind: 'Review',
  plural: 'reviews',
  description:
    'What a person has decided of a finding; it stays through loads and audits, and also while its finding is gone (复核)',
  key: ['finding'],
  owner: 'person',
  properties: {
    rule: { type: 'string', description: 'Id of the finding’s rule (规则)', required: true, indexed: true },
    subjectName: {
      type: 'string',
      description: 'Name of what the finding is about (对象名称)',
      required: true,
    },
    message: {
      type: 'string',
      description: 'What the finding said when it was decided (发现)',
      required: true,
    },
    values: {
      type: 'json',
      description: 'What was compared when it was decided (比对的数值)',
      internal: true,
    },
    decision: {
      type: 'enum',
      enumName: 'ReviewDecision',
      values: decisions,
      description: 'What was decided (复核结论)',
      required: true,
      indexed: true,
    },
    note: { type: 'string', description: 'Why (说明)' },
    by: { type: 'string', description: 'Who decided (复核人)', required: true, indexed: true },
    at: { type: 'string', description: 'When, ISO 8601 in UTC (复核时间)', required: true, indexed: true },
  },
} as const satisfies NodeDefinition;
