/** What the audit found, and what a person decided of it. */
import { many, one, type PairDefinition, type RelationshipDefinition } from '../definition.ts';

/** Everything that a finding can be about: whatever documents give. */
const subjects = [
  'Document',
  'Region',
  'Department',
  'Unit',
  'Project',
  'FundingSource',
  'Indicator',
  'Kpi',
  'Task',
  'Policy',
  'Disbursement',
  'BudgetLine',
  'FunctionalCategory',
  'EconomicCategory',
  'ThreePublicExpenses',
  'OverallEvaluation',
  'Transfer',
  'StatedFigure',
  'ListedProject',
] as const;

const about = <const Kind extends string>(kind: Kind) =>
  ({
    from: 'Finding' as const,
    to: kind,
    forward: one('subject', 'What it is about (对象)'),
    backward: many('findings', 'What the audit found about it (审计发现)'),
  }) satisfies PairDefinition;

export const audit = {
  ABOUT: {
    name: 'ABOUT',
    description: 'What a finding is about',
    pairs: subjects.map(about),
    properties: {},
  },
  CONCERNS: {
    name: 'CONCERNS',
    description: 'Whose finding it is',
    pairs: [
      {
        from: 'Finding',
        to: 'Project',
        forward: many('projects', 'Projects that it concerns: itself, its indicators (涉及项目)'),
        backward: many('auditFindings', 'Findings about it and about what belongs to it (审计发现)'),
      },
      {
        from: 'Finding',
        to: 'Department',
        forward: one('department', 'The department whose documents it rests on (部门)'),
        backward: many('auditFindings', 'All findings of its documents (审计发现)'),
      },
      {
        from: 'Finding',
        to: 'Document',
        forward: many('documents', 'Documents that it rests on (文件)'),
        backward: many('auditFindings', 'All findings that rest on it (审计发现)'),
      },
    ],
    properties: {},
  },
  REVIEWS: {
    name: 'REVIEWS',
    description: 'The finding that a person decided of',
    pairs: [
      {
        from: 'Review',
        to: 'Finding',
        forward: one('finding', 'The finding; none while it is gone (审计发现)'),
        backward: one('review', 'What a person decided of it (复核)'),
      },
    ],
    properties: {},
  },
} as const satisfies Record<string, RelationshipDefinition>;
