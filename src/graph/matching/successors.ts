/** Which project of an earlier document a project goes on with. */
import { groupedBy } from '../../../loaders/grouped.ts';
import { keyText } from '../text.ts';
import { projectFinder, type ProjectMatch } from './project-names.ts';

interface CodedProject {
  readonly name: string;
  readonly code: string | null;
}

/**
 * Makes the finder of the earlier project that a project continues; it gives null where none is certain enough. The
 * same project code decides (CODE); without one the name does, in which years and （2023结转） mean no other project.
 *
 * @param earlier the projects of one earlier document of the same department
 */
export function predecessorFinder<T extends CodedProject>(
  earlier: readonly T[],
): (project: CodedProject) => ProjectMatch<T> | null {
  const byCode = groupedBy(
    earlier.filter(({ code }) => code !== null),
    ({ code }) => code,
  );
  const named = (projects: readonly T[]) =>
    projectFinder(projects.map((original) => ({ name: withoutYear(original.name), amount: null, original })));
  const amongAll = named(earlier);
  return (project) => {
    const coded = project.code === null ? [] : (byCode.get(project.code) ?? []);
    const [only, other] = coded;
    if (only !== undefined && other === undefined) return { project: only, basis: 'CODE', confidence: 1 };
    const find = coded.length > 0 ? named(coded) : amongAll;
    const match = find({ name: withoutYear(project.name), amount: null });
    if (match === null) return null;
    const { basis, confidence } = match;
    const { original } = match.project;
    // The same but for its year is less than the same.
    return basis === 'EXACT' && keyText(original.name) !== keyText(project.name)
      ? { project: original, basis: 'NORMALISED', confidence: 0.95 }
      : { project: original, basis, confidence };
  };
}

const carriedOver = /\((?:(?:19|20)?\d{2}年?度?)?结转(?:资金)?\)/g;
const year = /(?:(?:19|20)\d{2}(?:年度?)?|\d{2}年度?)(?!\d)/g;

/** A name of which nothing but its year would be left stays as it is. */
function withoutYear(name: string): string {
  const folded = keyText(name);
  const plain = folded.replace(carriedOver, '').replace(year, '');
  return plain === '' ? folded : plain;
}
