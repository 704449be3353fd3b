/** Budget units that a document lists in words: a numbered list under the words that announce it, or one sentence. */
import { foldText, withoutSpace } from '../../fields/text.ts';
import type { Source } from '../../read/source.ts';
import type { Lines } from '../../records.ts';
import type { Prose } from '../prose.ts';
import type { UnitRecord } from './index.ts';

const unitEnd =
  /(?:[局委厅部署办处室心队所院馆站台社团校学园场库会司府]|基地|苗圃|街道|乡|镇|机关|本级|\((?:本级|本部|机关)\))$/;

/** Which offices a list is of: those that the budget covers; offices inside a unit (内设机构) are none. */
const ofUnits =
  '(?:编制范围|(?:单位|预算|决算)构成|编制单位|(?:预算|决算|二级|下属|下级|所属|直属|基层)单位|部门(?:预算|决算))';

/** Words behind which a list of units follows, in lines of their own. */
const announced = new RegExp(
  `(?:单位|部门)[^。;；]{0,200}(?:具体(?:包括|是|为|如下)|包括以下|如下)[:：]?$|^.*具体包括[:：]$|` +
    `${ofUnits}[^。;；:：]{0,200}(?:包括|分别(?:是|为)|有|为|是)[:：]$`,
);
const notUnits = /内设|科室|股室|处室|职能|职责|任务/;

/** The same in a sentence, which goes on with the names. */
const inSentence = new RegExp(
  `${ofUnits}(?:(?!内设|科室)[^。;；:：]){0,60}?(?:包括|具体(?:是|为)|分别(?:是|为)|有|[为是](?=[:：]))[:：]?([^。:：]{4,2000})(?:。|$)`,
  'gu',
);

/** 部门预算由某局本级预算和甲中心、乙站等2个二级单位预算组成。 */
const composed = /(?:预算|决算)由([^。:：]{4,2000}?)(?:组成|构成)/gu;

/** 局下设甲馆、乙馆3个二级预算单位: the count stands behind the names. */
const counted =
  /(?:下设|下辖|下属|所属|管理)([^。:：;；]{4,800}?)(?:等)?(?:共)?[\d一二三四五六七八九十两]+[个家](?:二级|下级|下属|所属|基层|直属)(?:预算|事业)*单位/gu;

/** A mark of the item, its name, and in brackets what kind of unit it is. */
const listItem =
  /^(?:[-*•]|[(（]?[\d一二三四五六七八九十]+[)）.、．])?\s*(.+?)(?:[(（]([^()（）]*(?:事业|行政|参公|参照|公益|拨款|财政)[^()（）]*)[)）])?[。；;，,、]?$/u;

/** A longer line is no item of a list, and would take long to search. */
const longestItem = 200;

/** The units of the first list in the document; none where it names them in no such way. */
export function unitsOfList(source: Source, prose: Prose): UnitRecord[] {
  const listed = unitsInLines(source);
  return listed.length > 0 ? listed : unitsOfSentence(prose);
}

/** 二级预算单位包括：, then each name in a line of its own. */
function unitsInLines(source: Source): UnitRecord[] {
  for (const [at, { text }] of source.lines.entries()) {
    const folded = foldText(text);
    if (!announced.test(folded) || notUnits.test(aboutUnits(folded))) continue;
    const units: UnitRecord[] = [];
    for (const line of source.lines.slice(at + 1, at + 160)) {
      const item = line.text.trim();
      if (item === '') continue;
      const [, name = '', nature] = item.length > longestItem ? [] : (listItem.exec(item) ?? []);
      if (!isUnit(name)) break;
      units.push({ ...unitNamed(withoutSpace(name), [line.number, line.number]), nature: nature ?? null });
    }
    if (units.length > 0) return units;
  }
  return [];
}

/** 共设置12个内设机构，所属单位3个，分别是： from 所属单位 on. */
function aboutUnits(folded: string): string {
  return folded.slice(Math.max(folded.search(new RegExp(ofUnits)), 0));
}

/** What stands for a unit where units are counted and not named (局本级及3个下属单位). */
const namesNone = /^(?:[局委厅]|机关|部门)?(?:本级|机关|本部)$/;

/** Words that end as an office's name does and hold no sentence's marks. */
function isUnit(name: string): boolean {
  const folded = foldText(name);
  return (
    unitEnd.test(folded) && folded.length <= 40 && !/[,;:，；：。]/.test(folded) && !namesNone.test(folded)
  );
}

/** 预算单位包括：甲局本级、乙中心。 Every part must be the name of an office: else the sentence lists something else. */
function unitsOfSentence(prose: Prose): UnitRecord[] {
  const sentences = [
    ...prose.text.matchAll(inSentence),
    ...prose.text.matchAll(composed),
    ...prose.text.matchAll(counted),
  ];
  for (const sentence of sentences) {
    const list = sentence[1] ?? '';
    const start = sentence.index + sentence[0].lastIndexOf(list);
    const named = list.replace(/(?:等)?(?:共)?\d+[个家](?:下属|所属|预算|二级|直属|事业)*单位.*$/, '');
    // 办公室和3个专门委员会: groups are counted, units are named.
    if (/\d+个/.test(named)) continue;
    const names = named
      .split(/[、，,;；]|(?<=[局心队所院馆站处会级)]|预算|决算)(?:和|及|以及)/u)
      .map((part) =>
        part
          .replace(/^\(?\d+[).．]?|(?:预算|决算)$/g, '')
          .replace(/^(?:下属|所属|直属)(?:的|单位)?(?=.)/, ''),
      )
      .filter((part) => part !== '');
    if (names.length === 0 || !names.every((name) => unitEnd.test(name) && !/\d[个家]/.test(name))) continue;
    if (names.some((name) => namesNone.test(name))) continue;
    const lines = prose.linesOf(start, list.length);
    return names.map((name) => unitNamed(asPrinted(name), lines));
  }
  return [];
}

/** Folding makes brackets narrow; a name in Chinese text has wide ones. */
function asPrinted(name: string): string {
  return name.replaceAll('(', '（').replaceAll(')', '）');
}

function unitNamed(name: string, lines: Lines): UnitRecord {
  return { code: null, name, total: null, quota: null, staff: null, nature: null, lines };
}
