/** Which level of government issued a document, by the signs that its number begins with (发文机关代字). */
import { governmentOfSign } from '../../../loaders/fields/issuer.ts';
import { regionOfPath } from '../../../loaders/fields/region.ts';
import type { GovernmentLevel } from '../../../loaders/records.ts';

/** The State Council, the Party's centre and ministries: their own names, with no place before them. */
const central =
  /^(?:国[发办函科]|国务院|国家|中[发办]|财|工信[部厅联]|发改|商[务建运服财]|科技部|人社部|教育部|农业(?:农村)?部)/u;

/** Bodies that are no government, whatever place they begin with. */
const noGovernment = /协会|学会|商会|公司|集团/u;

/**
 * @param issuer what stands before a document number's year: 闽经信, 榕财企, 国办发
 * @param region the region of the department that names the document: signs are those of its own governments
 *   alone, since one sign may stand for several (晋 for Shanxi and for Jinjiang)
 * @returns null where the sign is none of theirs
 */
export function issuerLevel(issuer: string, region: string | null): GovernmentLevel | null {
  if (central.test(issuer)) return 'CENTRAL';
  const own = regionOfPath(region);
  if (own === null || noGovernment.test(issuer)) return null;
  for (const length of [3, 2, 1]) {
    const government = governmentOfSign(issuer.slice(0, length), own)?.region ?? null;
    if (government !== null && `${own.path}/`.startsWith(`${government.path}/`)) return government.level;
  }
  return null;
}
