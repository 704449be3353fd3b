import { createHash } from 'node:crypto';
import type { GraphBatch } from '../batch.ts';

/**
 * SHA-256 of all that a document contributes, as JSON with sorted keys: two loads that would leave the same graph
 * have the same fingerprint. The batch must not hold what differs from load to load (`loadedAt`).
 */
export function fingerprintOf(batch: GraphBatch): string {
  return createHash('sha256').update(JSON.stringify(batch, canonical)).digest('hex');
}

function canonical(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { fen: String(value) };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}
