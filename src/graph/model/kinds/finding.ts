import type { NodeDefinition } from '../definition.ts';

/**
 * `ERROR`: the document contradicts itself. `WARNING`: a target was missed, or money not used as planned.
 * `NOTICE`: worth a look.
 */
export const severities = ['ERROR', 'WARNING', 'NOTICE'] as const;

/** What a reviewer has decided of a finding. */
export const decisions = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;

export const finding = {
  kind: 'Finding',
  plural: 'auditFindings',
  description:
    'What an audit rule found: a reason to look, not an accusation. Made from the documents, and made anew when one of its department’s changes (审计发现)',
  key: ['rule', 'subject', 'case'],
  owner: 'audit',
  properties: {
    rule: { type: 'string', description: 'Id of the rule (规则)', required: true, indexed: true },
    severity: {
      type: 'enum',
      enumName: 'AuditSeverity',
      values: severities,
      description: 'How grave it is (严重程度)',
      required: true,
      indexed: true,
    },
    gravity: {
      type: 'int',
      description: 'The same as a number, for orders: 3 error, 2 warning, 1 notice (严重程度序)',
      required: true,
    },
    subjectName: { type: 'string', description: 'Name of what it is about (对象名称)', required: true },
    message: { type: 'string', description: 'What was found, with the figures (发现)', required: true },
    messageEn: { type: 'string', description: 'The same in English (英文)', required: true },
    fiscalYear: { type: 'int', description: 'Fiscal year of its documents (年度)', indexed: true },
    values: { type: 'json', description: 'What was compared, by the rule’s names (比对的数值)' },
    decision: {
      type: 'enum',
      enumName: 'ReviewDecision',
      values: decisions,
      description: 'What a reviewer has decided of it; open where nobody has (复核结论)',
      required: true,
      indexed: true,
    },
  },
} as const satisfies NodeDefinition;
