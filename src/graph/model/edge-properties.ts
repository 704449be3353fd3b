/** Properties that edges of several relationships carry. */
import { matchBases } from '../matching/project-names.ts';
import type { PropertyDefinition } from './definition.ts';

export const inferred = {
  type: 'boolean',
  description: 'Nothing on the page says it: it was concluded (推断)',
  required: true,
} as const satisfies PropertyDefinition;
export const evidence = {
  type: 'string',
  description: 'The rule that found it and the words it rests on (依据)',
  required: true,
} as const satisfies PropertyDefinition;

export const matchBasis = {
  type: 'enum',
  enumName: 'MatchBasis',
  values: matchBases,
  description: 'What makes them the same (对应依据)',
  required: true,
} as const satisfies PropertyDefinition;
export const confidence = {
  type: 'float',
  description: 'How certain it is, up to 1 (可信度)',
  required: true,
} as const satisfies PropertyDefinition;

/** Where a node or an edge stands in its document. */
export const span = {
  firstLine: { type: 'int', description: 'First line (起始行)', required: true },
  lastLine: { type: 'int', description: 'Last line (结束行)', required: true },
  page: { type: 'int', description: 'Page (页)' },
  sheet: { type: 'string', description: 'Sheet (工作表)' },
  cells: { type: 'string', description: 'Cells of the sheet: A5:O9 (单元格)' },
  quote: { type: 'string', description: 'The words of the document (原文)' },
} as const satisfies Record<string, PropertyDefinition>;
