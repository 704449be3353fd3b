import { documentKinds, documentScopes } from '../../../../loaders/records.ts';
import type { NodeDefinition } from '../definition.ts';

export const document = {
  kind: 'Document',
  plural: 'documents',
  description: 'A published budget or final accounts (部门预算、部门决算)',
  key: ['department', 'kind', 'fiscalYear', 'title'],
  owner: 'document',
  searched: ['title'],
  properties: {
    title: { type: 'string', description: 'Title as printed (标题)', required: true },
    kind: {
      type: 'enum',
      enumName: 'DocumentKind',
      values: documentKinds,
      description: 'Budget or final accounts (预算、决算)',
      required: true,
      indexed: true,
    },
    fiscalYear: { type: 'int', description: 'Fiscal year (年度)', required: true, indexed: true },
    scope: {
      type: 'enum',
      enumName: 'DocumentScope',
      values: documentScopes,
      description: 'Whole department or one unit (部门、单位)',
      required: true,
    },
    revenue: { type: 'money', description: 'Total revenue of the year (收入总计)' },
    expenditure: { type: 'money', description: 'Total expenditure of the year (支出总计)' },
    basicExpenditure: { type: 'money', description: 'Basic expenditure (基本支出)' },
    projectExpenditure: { type: 'money', description: 'Project expenditure (项目支出)' },
    otherExpenditure: {
      type: 'money',
      description: 'Expenditure that is neither basic nor project (其他支出)',
    },
    fileName: { type: 'string', description: 'Name of the file that was read (文件名)', required: true },
    sha256: { type: 'string', description: 'SHA-256 of the file that was read (文件校验和)', required: true },
    layout: { type: 'string', description: 'Which reader read it (版式)', required: true },
    withheld: {
      type: 'strings',
      description: 'Fields whose texts this record leaves out, as the sample does (略去的字段)',
      required: true,
    },
    problems: { type: 'json', description: 'What the loader could not read: line, message, text (未能识读)' },
    loadedAt: {
      type: 'string',
      description: 'When it was loaded, ISO 8601 in UTC (载入时间)',
      required: true,
    },
    audited: {
      type: 'string',
      description:
        'By which rules its findings were made; missing where its department has changed since and they are to be made anew',
      internal: true,
    },
    modelVersion: {
      type: 'string',
      description:
        'By which model it was stored: another than the program’s own says that it may lack something',
      internal: true,
    },
    fingerprint: {
      type: 'string',
      description:
        'SHA-256 of everything this document contributes: a load that changes nothing is seen by it',
      required: true,
      internal: true,
    },
  },
} as const satisfies NodeDefinition;
