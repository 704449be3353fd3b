/** Every kind of table that the forms are tried with: how it is printed and what must be read. */
import type { Contents } from './contents.ts';
import { declarationSheet, expectedDeclaration } from './declaration.ts';
import { expectedProject } from './expected.ts';
import { expectedOlder, olderSheet } from './older.ts';
import type { Random } from './random.ts';
import type { Sheet } from './sheet.ts';
import { sheetOf, tableKinds, type TableKind } from './tables.ts';

export interface Kind {
  readonly document: '预算' | '决算';
  readonly sheet: (contents: Contents, random: Random) => Sheet;
  readonly expected: (contents: Contents) => object;
}

const ofIndicators = (Object.keys(tableKinds) as TableKind[]).map((kind): [string, Kind] => [
  kind,
  {
    document: tableKinds[kind].evaluation ? '决算' : '预算',
    sheet: (contents, random) => sheetOf(contents, kind, random),
    expected: (contents) => expectedProject(contents, kind),
  },
]);

const declarations = ([1, 2] as const).map((blocks): [string, Kind] => [
  blocks === 1 ? 'declaration of the year' : 'declaration of the period and the year side by side',
  {
    document: '预算',
    sheet: (contents) => declarationSheet(contents, blocks),
    expected: (contents) => expectedDeclaration(contents, blocks),
  },
]);

const older: Kind = { document: '预算', sheet: olderSheet, expected: expectedOlder };

export const kinds: ReadonlyMap<string, Kind> = new Map([
  ...ofIndicators,
  ...declarations,
  ['targets of 2019 with standard and half-year', older],
]);
