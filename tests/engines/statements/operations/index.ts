/** Every operation whose statements are held, by name. */
import { connectionOperations } from './connections.ts';
import { filterOperations } from './filters.ts';
import { nodeOperations } from './nodes.ts';
import type { Operations } from './operation.ts';
import { pageOperations } from './pages.ts';

export type { Operation } from './operation.ts';

export const operations: Operations = {
  ...nodeOperations,
  ...pageOperations,
  ...filterOperations,
  ...connectionOperations,
};
