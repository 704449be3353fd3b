import { channels } from '../../../loaders/records.ts';
import { matchBases } from '../matching/project-names.ts';
import { many, one, type PropertyDefinition, type RelationshipDefinition } from './definition.ts';

const inferred = {
  type: 'boolean',
  description: 'Nothing on the page says it: it was concluded (推断)',
  required: true,
} as const satisfies PropertyDefinition;
const evidence = {
  type: 'string',
  description: 'The rule that found it and the words it rests on (依据)',
  required: true,
} as const satisfies PropertyDefinition;

const matchBasis = {
  type: 'enum',
  enumName: 'MatchBasis',
  values: matchBases,
  description: 'What makes them the same (对应依据)',
  required: true,
} as const satisfies PropertyDefinition;
const confidence = {
  type: 'float',
  description: 'How certain it is, up to 1 (可信度)',
  required: true,
} as const satisfies PropertyDefinition;

/** Where a node or an edge stands in its document. */
const span = {
  firstLine: { type: 'int', description: 'First line (起始行)', required: true },
  lastLine: { type: 'int', description: 'Last line (结束行)', required: true },
  page: { type: 'int', description: 'Page (页)' },
  sheet: { type: 'string', description: 'Sheet (工作表)' },
  quote: { type: 'string', description: 'The words of the document (原文)' },
} as const satisfies Record<string, PropertyDefinition>;

export const relationships = {
  PUBLISHED_BY: {
    name: 'PUBLISHED_BY',
    description: 'The department whose budget or accounts it is',
    pairs: [
      {
        from: 'Document',
        to: 'Department',
        forward: one('department', 'The department that publishes it (部门)'),
        backward: many('documents', 'What it has published (文件)'),
      },
    ],
    properties: {},
  },
  COVERS_UNIT: {
    name: 'COVERS_UNIT',
    description: 'A unit that the document speaks for',
    pairs: [
      {
        from: 'Document',
        to: 'Unit',
        forward: many('units', 'Units that it covers (单位)'),
        backward: many('documents', 'Documents that cover it (文件)'),
      },
    ],
    properties: {
      total: { type: 'money', description: "The unit's money of the year (单位预算数)" },
      quota: { type: 'int', description: 'Authorised posts (编制人数)' },
      staff: { type: 'int', description: 'Staff in post (在职人数)' },
    },
  },
  IN_REGION: {
    name: 'IN_REGION',
    description: 'Where a department governs',
    pairs: [
      {
        from: 'Department',
        to: 'Region',
        forward: one('region', 'Where it governs (所属区划)'),
        backward: many('departments', 'Departments of this government (部门)'),
      },
    ],
    properties: { inferred, evidence },
  },
  PART_OF: {
    name: 'PART_OF',
    description: 'A division inside a larger one',
    pairs: [
      {
        from: 'Region',
        to: 'Region',
        forward: one('partOf', 'The larger division (上级区划)'),
        backward: many('parts', 'Divisions inside it (下级区划)'),
      },
    ],
    properties: {},
  },
  HAS_UNIT: {
    name: 'HAS_UNIT',
    description: 'A unit of a department',
    pairs: [
      {
        from: 'Department',
        to: 'Unit',
        forward: many('units', 'Its units (所属单位)'),
        backward: one('department', 'The department it belongs to (主管部门)'),
      },
    ],
    properties: {},
  },
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
  OF_REGION: {
    name: 'OF_REGION',
    description: 'The government whose money it is',
    pairs: [
      {
        from: 'FundingSource',
        to: 'Region',
        forward: one('region', 'Whose money it is; none for the central government (所属区划)'),
        backward: many('fundingSources', 'Money of this government (资金来源)'),
      },
    ],
    properties: {},
  },
  HAS_INDICATOR: {
    name: 'HAS_INDICATOR',
    description: 'An indicator of a performance table',
    pairs: [
      {
        from: 'Project',
        to: 'Indicator',
        forward: many('indicators', 'Its performance indicators (绩效指标)'),
        backward: one('owner', 'What it is an indicator of (所属)'),
      },
      {
        from: 'Task',
        to: 'Indicator',
        forward: many('indicators', 'Its performance indicators (绩效指标)'),
        backward: one('owner', 'What it is an indicator of (所属)'),
      },
    ],
    properties: {},
  },
  MEASURES: {
    name: 'MEASURES',
    description: 'The measure that an indicator uses',
    pairs: [
      {
        from: 'Indicator',
        to: 'Kpi',
        forward: one('kpi', 'The same measure in every document (同一指标)'),
        backward: many('indicators', 'Indicators that use it (指标)'),
      },
    ],
    properties: {},
  },
  PURSUES: {
    name: 'PURSUES',
    description: "A department's task of the year",
    pairs: [
      {
        from: 'Department',
        to: 'Task',
        forward: many('tasks', 'Its tasks of the year (年度工作任务)'),
        backward: one('department', 'The department whose task it is (部门)'),
      },
    ],
    properties: {},
  },
  COVERS: {
    name: 'COVERS',
    description: 'A project that serves a task',
    pairs: [
      {
        from: 'Task',
        to: 'Project',
        forward: many('projects', 'Projects that it names and that are found by it (项目)'),
        backward: many('tasks', 'Tasks that name it (年度工作任务)'),
      },
    ],
    properties: {
      printedName: { type: 'string', description: 'As the task names it (任务所列名称)', required: true },
      basis: matchBasis,
      confidence,
    },
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
  DISCLOSED_IN: {
    name: 'DISCLOSED_IN',
    description: 'Where it stands: the document and its lines',
    pairs: [
      { from: 'Region', to: 'Document', forward: null, backward: null },
      { from: 'Department', to: 'Document', forward: null, backward: null },
      { from: 'Unit', to: 'Document', forward: null, backward: null },
      {
        from: 'Project',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('projects', 'Projects that it prints (项目)'),
      },
      {
        from: 'FundingSource',
        to: 'Document',
        forward: null,
        backward: many('fundingSources', 'Money that it speaks of (资金来源)'),
      },
      {
        from: 'Indicator',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('indicators', 'Indicators that it prints (绩效指标)'),
      },
      { from: 'Kpi', to: 'Document', forward: null, backward: null },
      {
        from: 'Task',
        to: 'Document',
        forward: one('document', 'The document that prints it (文件)'),
        backward: many('tasks', 'Tasks that it prints (年度工作任务)'),
      },
    ],
    properties: {
      ...span,
      stated: {
        type: 'json',
        description: 'What this document says of a node that it shares with others',
        internal: true,
      },
    },
  },
} as const satisfies Record<string, RelationshipDefinition>;
