import type { Plugin } from 'graphql-yoga';
import type { Context, Cost } from '../../schema/index.ts';

/** Says in `extensions.cost` of every answer what its query costs at most: `rows` and `depth`, as the limits count. */
export function useCost(): Plugin<Context> {
  return {
    onExecute: ({ extendContext }) => {
      let cost: Cost | null = null;
      extendContext({ onCost: (told: Cost) => void (cost = told) });
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (cost === null || Symbol.asyncIterator in result) return;
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}
