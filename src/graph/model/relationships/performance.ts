/** What is to be reached: indicators, measures and tasks. */
import { many, one, type RelationshipDefinition } from '../definition.ts';
import { confidence, matchBasis } from '../edge-properties.ts';

export const performance = {
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
} as const satisfies Record<string, RelationshipDefinition>;
