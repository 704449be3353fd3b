/** The n-th of an endless row of broken documents: the same one in every run. */
import { randomFrom, type Random } from '../generated/random.ts';
import { isText, type CorpusFile } from './corpus.ts';
import { brokenBytes, oneLongLine, textMutations } from './mutations.ts';

export interface Mutated {
  readonly name: string;
  /** What was done to which document. */
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** Texts are cut to about this many characters before they are changed, so that many can be read. */
const excerpt = 12_000;

/** @param sources at least one text */
export function mutated(sources: readonly CorpusFile[], seed: number): Mutated {
  const random = randomFrom(seed * 7919 + 13);
  const texts = sources.filter(isText);
  const others = sources.filter((file) => !isText(file));
  if (others.length > 0 && random.below(40) === 0) {
    const file = oneOf(others, random);
    return { name: file.name, how: `broken ${file.name}`, bytes: brokenBytes(file.bytes, random) };
  }
  const file = oneOf(texts, random);
  const whole = textOf(file);
  const text = excerptOf(whole, random);
  if (random.below(400) === 0) {
    const glue = random.pick(['', ' ', '\t', '|', ',']);
    const bytes = encode(oneLongLine(text, 330_000, glue));
    return { name: file.name, how: `${file.name} in one line by ${JSON.stringify(glue)}`, bytes };
  }
  const names = Object.keys(textMutations);
  const chosen = Array.from({ length: 1 + random.below(4) }, () => oneOf(names, random));
  const changed = chosen.reduce((now, name) => {
    const other = textOf(oneOf(texts, random));
    return textMutations[name]?.(now, other, random) ?? now;
  }, text);
  const bytes = encode(changed);
  const how = `${file.name} ${chosen.join(' ')}`;
  if (random.below(20) === 0)
    return { name: file.name, how: `${how} and bytes`, bytes: brokenBytes(bytes, random) };
  return { name: file.name, how, bytes };
}

function excerptOf(text: string, random: Random): string {
  if (text.length <= excerpt || random.below(25) === 0) return text;
  // With the cover, without which many a piece is no document.
  const start = random.below(text.length - excerpt);
  return text.slice(0, 300) + text.slice(start, start + 2000 + random.below(excerpt));
}

function oneOf<T>(choices: readonly T[], random: Random): T {
  const choice = choices[random.below(choices.length)];
  if (choice === undefined) throw new Error('There is nothing to choose from');
  return choice;
}

const textOf = ({ bytes }: CorpusFile): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
