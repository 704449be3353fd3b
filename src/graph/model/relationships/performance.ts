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
      {
        from: 'OverallEvaluation',
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
  EVALUATES: {
    name: 'EVALUATES',
    description: 'Whom an overall evaluation is of',
    pairs: [
      {
        from: 'OverallEvaluation',
        to: 'Department',
        forward: one('department', 'The department that it is of (部门)'),
        backward: many(
          'overallEvaluations',
          'Its targets and self-evaluations as a whole, document by document (部门整体支出绩效)',
        ),
      },
    ],
    properties: {},
  },
  MEANS: {
    name: 'MEANS',
    description: 'The project that a listed name means',
    pairs: [
      {
        from: 'ListedProject',
        to: 'Project',
        forward: one('project', 'The project with a table that it means, where that is certain (对应项目)'),
        backward: many('listings', 'Where lists or the prose of its document name it (列示)'),
      },
    ],
    properties: { basis: matchBasis, confidence },
  },
} as const satisfies Record<string, RelationshipDefinition>;
