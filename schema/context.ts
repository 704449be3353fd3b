import type { GraphStore, ReadOptions } from '../src/graph/store.ts';
import type { RunnableRule } from '../src/audit/rule-set.ts';
import type { Cost } from './plan/cost.ts';
import type { Limits } from './plan/limits.ts';
import type { Writing } from './writing.ts';

/** What a resolver gets beside its parent: only root fields use the store. */
export interface Context extends ReadOptions {
  readonly store: GraphStore;
  /** @default defaultLimits */
  readonly limits?: Limits;
  /** Told, before anything is read, what the request costs at most. */
  onCost?(cost: Cost): void;
  /** Where the program is reached, such as https://budgets.example.org; addresses have none where it is left out. */
  readonly origin?: string;
  /** The rules by which the findings were made; none where the graph is not audited. */
  readonly rules?: readonly RunnableRule[];
  /** Absent where the graph is served for reading alone. */
  readonly writing?: Writing;
}

/** Whom the engine tells of its statements, as the store takes it. */
export const toldBy = ({ onStatement }: Context): ReadOptions =>
  onStatement === undefined ? {} : { onStatement };
