/** A project: who runs it, who pays for it, and where it is again. */
import { channels } from '../../../../loaders/records.ts';
import { many, one, type RelationshipDefinition } from '../definition.ts';
import { confidence, evidence, inferred, matchBasis, span } from '../edge-properties.ts';

export const projects = {
  MANAGED_BY: {
    name: 'MANAGED_BY',
    description: 'The department responsible for a project',
    pairs: [
      {
        from: 'Project',
        to: 'Department',
        forward: one('department', 'The department responsible for it (主管部门)'),
        backward: many('projects', 'Projects it is responsible for (项目)'),
      },
    ],
    properties: {},
  },
  IMPLEMENTED_BY: {
    name: 'IMPLEMENTED_BY',
    description: 'The unit that carries a project out',
    pairs: [
      {
        from: 'Project',
        to: 'Unit',
        forward: one('unit', 'The unit that carries it out (实施单位)'),
        backward: many('projects', 'Projects it carries out (项目)'),
      },
    ],
    properties: {},
  },
  FUNDED_BY: {
    name: 'FUNDED_BY',
    description: "A project's money",
    pairs: [
      {
        from: 'Project',
        to: 'FundingSource',
        forward: many('fundingSources', 'Who pays for it (资金来源)'),
        backward: many('projects', 'Projects it pays for (项目)'),
      },
    ],
    properties: {
      amount: { type: 'money', description: 'Money of the year (金额)' },
      initial: { type: 'money', description: 'Budget at the start of the year (年初预算数)' },
      executed: { type: 'money', description: 'Money spent (执行数)' },
      channel: {
        type: 'enum',
        enumName: 'FundingChannel',
        values: channels,
        description: 'How the money came (资金下达方式)',
      },
      carriedFrom: { type: 'int', description: 'The year whose money was left over (结转年度)' },
      inferred,
      evidence,
      ...span,
    },
  },
  BASED_ON: {
    name: 'BASED_ON',
    description: 'A document on which it is based',
    pairs: [
      {
        from: 'Project',
        to: 'Policy',
        forward: many('policies', 'Documents that its table names as its basis (立项依据)'),
        backward: many('projects', 'Projects based on it (项目)'),
      },
      {
        from: 'Indicator',
        to: 'Policy',
        forward: many(
          'policies',
          'Documents that the basis of its target names, or its own words by their numbers (指标值确定依据)',
        ),
        backward: many('indicators', 'Indicators whose target is based on it (绩效指标)'),
      },
    ],
    properties: {},
  },
  PAYS_OUT: {
    name: 'PAYS_OUT',
    description: "A step of the plan by which a project's money is paid out",
    pairs: [
      {
        from: 'Project',
        to: 'Disbursement',
        forward: many('disbursements', 'When and for what its money is to be paid out (资金支出计划)'),
        backward: one('project', 'The project whose money it is (项目)'),
      },
    ],
    properties: {},
  },
  CONTINUES: {
    name: 'CONTINUES',
    description: 'The same project in the year before, or in the budget of the same year',
    pairs: [
      {
        from: 'Project',
        to: 'Project',
        forward: many('continues', 'The same project in an earlier document (延续自)'),
        backward: many('continuedBy', 'The same project in a later document (延续为)'),
      },
    ],
    properties: { basis: matchBasis, confidence },
  },
} as const satisfies Record<string, RelationshipDefinition>;
