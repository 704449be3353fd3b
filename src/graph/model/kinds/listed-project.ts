import type { NodeDefinition } from '../definition.ts';

export const listedProject = {
  kind: 'ListedProject',
  plural: 'listedProjects',
  description:
    'A project that a list or the prose names with its money, with or without a table of its own (列示的项目)',
  key: ['document', 'name', 'occurrence'],
  owner: 'document',
  searched: ['name'],
  properties: {
    position: { type: 'int', description: 'Its place among them, from 1 (次序)', required: true },
    name: { type: 'string', description: 'Name as printed (项目名称)', required: true, indexed: true },
    amount: { type: 'money', description: 'Its money as printed there (金额)' },
  },
} as const satisfies NodeDefinition;
