import type { Channel } from '../records.ts';
import { foldText } from './text.ts';

/** How money reaches a project, by the words that say so; the first that stands in the text wins. */
const channelWords: readonly [RegExp, Channel][] = [
  [/结转|结余资金/, 'CARRIED_OVER'],
  [/提前下达/, 'ADVANCE_ALLOCATION'],
  [/转移支付/, 'TRANSFER_PAYMENT'],
];

/** The channel that a fund's or project's printed name says, or null. */
export function channelIn(text: string): Channel | null {
  const folded = foldText(text);
  return channelWords.find(([words]) => words.test(folded))?.[1] ?? null;
}
