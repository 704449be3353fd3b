/** Budget units that a document lists in words: a numbered list under the words that announce it, or one sentence. */
import { foldText, withoutSpace } from '../fields/text.ts';
import type { Source } from '../read/source.ts';
import type { Lines } from '../records.ts';
import type { Prose } from './prose.ts';
import type { UnitRecord } from './units.ts';

const unitEnd =
  /(?:局|中心|大队|支队|总队|队|所|院|馆|站|处|办公室|办事处|委员会|公司|学校|中学|小学|幼儿园|研究室|医院|协会|本级|\((?:本级|本部|机关)\))$/;

/** Words behind which a list of units follows; offices inside a unit (内设机构) are none. */
const announced = /(?:单位|部门)[^。;；]*(?:具体(?:包括|是|为|如下)|包括以下|如下)[:：]?$|^.*具体包括[:：]$/;

/** The same in a sentence, which goes on with the names. */
const inSentence =
  /(?:编制范围|单位构成|(?:预算|决算|二级|下属|所属)单位)(?:(?!内设|科室)[^。;；:：]){0,60}?(?:包括|具体(?:是|为)|分别(?:是|为)|有)[:：]?([^。:：]{4,2000})(?:。|$)/gu;

/** The units of the first list in the document; none where it names them in no such way. */
export function unitsOfList(source: Source, prose: Prose): UnitRecord[] {
  const listed = numberedUnits(source);
  return listed.length > 0 ? listed : unitsOfSentence(prose);
}

/** 具体包括：1. …, each in a line of its own. */
function numberedUnits(source: Source): UnitRecord[] {
  const start = source.lines.findIndex(({ text }) => announced.test(foldText(text)));
  if (start < 0) return [];
  const units: UnitRecord[] = [];
  for (const line of source.lines.slice(start + 1, start + 80)) {
    if (line.text.trim() === '') continue;
    const name = /^[(]?[\d一二三四五六七八九十]+[).、．]\s*(.+?)[。；;，,]?$/u.exec(line.text.trim())?.[1];
    if (name === undefined || !unitEnd.test(foldText(name))) break;
    units.push(unitNamed(withoutSpace(name), [line.number, line.number]));
  }
  return units;
}

/** 预算单位包括：甲局本级、乙中心。 Every part must be the name of an office: else the sentence lists something else. */
function unitsOfSentence(prose: Prose): UnitRecord[] {
  for (const sentence of prose.text.matchAll(inSentence)) {
    const list = sentence[1] ?? '';
    const start = sentence.index + sentence[0].lastIndexOf(list);
    const names = list
      .replace(/(?:等)?(?:共)?\d+[个家](?:下属|所属|预算|二级|直属|事业)*单位.*$/, '')
      .split(/[、，,;；]|(?<=[局心队所院馆站处会级)])(?:和|及|以及)/u)
      .map((part) => part.replace(/^\(?\d+[).．]?|(?:预算|决算)$/g, ''))
      .filter((part) => part !== '');
    if (names.length === 0 || !names.every((name) => unitEnd.test(name))) continue;
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
