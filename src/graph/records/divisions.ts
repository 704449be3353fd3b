/** Administrative divisions (行政区划) as nodes of the graph: those of GB/T 2260, and those that its list does not have. */
import { levelOfPath, type Region, regionAtStart, regionOfPath } from '../../../loaders/fields/region.ts';
import { foldText } from '../../../loaders/fields/text.ts';

/** `code` is null for a division that the list does not have (a development zone, an abolished county). */
export type Division = Omit<Region, 'code'> & { readonly code: string | null };

/** A division by its path (福建省/福州市/鼓楼区). One that the list does not have gets its level by its depth. */
export function divisionAt(path: string): Division {
  const name = path.split('/').at(-1) ?? path;
  return regionOfPath(path) ?? { path, name, level: levelOfPath(path), code: null };
}

/** The paths of a division and of all above it, the largest first. */
export function pathsDownTo(path: string): string[] {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/**
 * The division whose name a department's name begins with, the deepest of a run (福州市鼓楼区工业和信息化局);
 * `home` says which is meant where several bear the name. Null where the name begins with none.
 */
export function divisionInName(printed: string, home: string | null): Division | null {
  return regionAtStart(foldText(printed), home);
}
