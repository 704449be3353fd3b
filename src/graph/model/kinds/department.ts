import type { NodeDefinition } from '../definition.ts';

export const department = {
  kind: 'Department',
  plural: 'departments',
  description: 'A budget department (部门、主管部门)',
  key: ['place', 'name'],
  owner: 'shared',
  searched: ['name', 'code'],
  properties: {
    name: { type: 'string', description: 'Name without （本级） (名称)', required: true, indexed: true },
    code: { type: 'string', description: 'Code of the department (部门编码)' },
  },
} as const satisfies NodeDefinition;
