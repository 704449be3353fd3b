/** Which project of an earlier document a project goes on with. */
import { keyText } from '../text.ts';
import { matchProject, type ProjectMatch } from './project-names.ts';

interface CodedProject {
  readonly name: string;
  readonly code: string | null;
}

/**
 * Finds the earlier project that a project continues; null where none is certain enough. The same project code decides
 * (CODE); without one the name does, in which years and （2023结转） mean no other project.
 *
 * @param earlier the projects of one earlier document of the same department
 */
export function matchSuccessor<T extends CodedProject>(
  project: CodedProject,
  earlier: readonly T[],
): ProjectMatch<T> | null {
  const coded = earlier.filter(({ code }) => code !== null && code === project.code);
  const [only, other] = coded;
  if (only !== undefined && other === undefined) return { project: only, basis: 'CODE', confidence: 1 };
  const named = (coded.length > 0 ? coded : earlier).map((one) => ({
    name: withoutYear(one.name),
    amount: null,
    original: one,
  }));
  const match = matchProject({ name: withoutYear(project.name), amount: null }, named);
  if (match === null) return null;
  const { original } = match.project;
  const exact = keyText(original.name) === keyText(project.name);
  // The same but for its year is less than the same.
  const asPrinted =
    match.basis === 'EXACT' && !exact ? ({ basis: 'NORMALISED', confidence: 0.95 } as const) : match;
  return { project: original, basis: asPrinted.basis, confidence: asPrinted.confidence };
}

const carriedOver = /\((?:(?:19|20)?\d{2}年?度?)?结转(?:资金)?\)/g;
const year = /(?:(?:19|20)\d{2}(?:年度?)?|\d{2}年度?)(?!\d)/g;

/** A name of which nothing but its year would be left stays as it is. */
function withoutYear(name: string): string {
  const folded = keyText(name);
  const plain = folded.replace(carriedOver, '').replace(year, '');
  return plain === '' ? folded : plain;
}
