import type { GraphStore, ReadOptions } from '../src/graph/store.ts';
import type { Limits } from './plan/limits.ts';

/** What a resolver gets beside its parent: only root fields use the store. */
export interface Context extends ReadOptions {
  readonly store: GraphStore;
  /** @default defaultLimits */
  readonly limits?: Limits;
}
