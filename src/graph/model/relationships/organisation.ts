/** Who publishes and who governs where: documents, departments, units and regions. */
import { many, one, type RelationshipDefinition } from '../definition.ts';
import { evidence, inferred } from '../edge-properties.ts';

export const organisation = {
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
    description: 'A division or category inside a larger one',
    pairs: [
      {
        from: 'Region',
        to: 'Region',
        forward: one('partOf', 'The larger division (上级区划)'),
        backward: many('parts', 'Divisions inside it (下级区划)'),
      },
      {
        from: 'FunctionalCategory',
        to: 'FunctionalCategory',
        forward: one('partOf', 'The category above it (上级科目)'),
        backward: many('parts', 'Categories below it (下级科目)'),
      },
      {
        from: 'EconomicCategory',
        to: 'EconomicCategory',
        forward: one('partOf', 'The category above it (上级科目)'),
        backward: many('parts', 'Categories below it (下级科目)'),
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
} as const satisfies Record<string, RelationshipDefinition>;
