import type { NodeDefinition } from '../definition.ts';

export const unit = {
  kind: 'Unit',
  plural: 'units',
  description: 'A budget unit inside a department (预算单位、实施单位)',
  key: ['department', 'name'],
  owner: 'shared',
  searched: ['name', 'code'],
  properties: {
    name: { type: 'string', description: 'Name without （本级） (名称)', required: true, indexed: true },
    code: { type: 'string', description: 'Code of the unit (单位编码)' },
    nature: { type: 'string', description: 'Administrative, public institution … as printed (单位性质)' },
    ownOffice: { type: 'boolean', description: "The department's own office (本级)", required: true },
  },
} as const satisfies NodeDefinition;
