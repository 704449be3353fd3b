/** Titles whose owner stands behind what it publishes: 2024年部门预算公开—某某局, 2024年部门决算公开（某某局）. */
import { regionInText } from './region.ts';
import { foldText } from './text.ts';

const office = /(?:[局委会办室厅院处队所校学馆站社团署司府场园台联协]|中心|街道|[乡镇]|部门)$/;
const behindKind =
  /^(.{0,24}(?:预算|决算)(?:公开|信息|公示|说明|情况|报告|报表|表)*)([—–\-:(]*)(\p{Script=Han}{4,30})\)?$/u;

/**
 * The title with its owner in front, as most are printed (某某局2024年部门预算公开); null where none stands behind. Without a
 * dash or a bracket between them it is an owner only where it begins with its place.
 */
export function ownerInFront(title: string): string | null {
  const [, head = '', gap = '', owner = ''] = behindKind.exec(foldText(title)) ?? [];
  if (!/^(?:\d{4}年|部门|单位)/.test(head) || !office.test(owner) || /预算|决算/.test(owner)) return null;
  if (gap === '' && regionInText(owner.slice(0, 12)) === null) return null;
  return owner + head;
}
