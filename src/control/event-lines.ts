/** The events of an audit as lines of JSON, from the serving program to a command. */
import { createInterface } from 'node:readline/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { AuditEvent } from '../audit/audit.ts';
import { fromStoredJson, toStoredJson } from '../graph/stored-json.ts';
import type { Value } from '../graph/plan.ts';

/** What stands in the place of an event where the audit failed: one sentence. */
interface Failed {
  readonly type: 'failed';
  readonly message: string;
}

/** One line for each event. A failure is a line too: the answer has begun by then. */
export async function* linesOf(events: AsyncIterable<AuditEvent>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const line = (event: AuditEvent | Failed) => encoder.encode(`${toStoredJson(event as unknown as Value)}\n`);
  try {
    for await (const event of events) yield line(event);
  } catch (error) {
    yield line({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * The events of such lines.
 * @param refused makes the error of a failure
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  refused: (message: string) => Error,
): AsyncGenerator<AuditEvent> {
  for await (const line of createInterface({ input: Readable.fromWeb(body), crlfDelay: Infinity })) {
    const event = fromStoredJson(line) as unknown as AuditEvent | Failed;
    if (event.type === 'failed') throw refused(event.message);
    yield event;
  }
}
