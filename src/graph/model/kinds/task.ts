import type { NodeDefinition } from '../definition.ts';

export const task = {
  kind: 'Task',
  plural: 'tasks',
  description: 'A task of the year that several projects serve (年度工作任务)',
  key: ['document', 'name', 'occurrence'],
  owner: 'document',
  searched: ['name'],
  properties: {
    position: { type: 'int', description: 'Its place in the document, from 1 (次序)', required: true },
    name: { type: 'string', description: 'Name as printed (任务名称)', required: true, indexed: true },
    amount: { type: 'money', description: 'Money of all its projects (金额)' },
    unmatchedProjects: {
      type: 'strings',
      description:
        'Projects that it names and that are no table of the document with enough certainty (未能对应的项目)',
      required: true,
    },
  },
} as const satisfies NodeDefinition;
