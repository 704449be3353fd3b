/** The events of an audit as lines of JSON, from the serving program to a command. */
import type { ReadableStream } from 'node:stream/web';
import type { AuditEvent } from '../audit/audit.ts';
import { fromStoredJson, toStoredJson } from '../graph/stored-json.ts';
import type { Value } from '../graph/plan.ts';

/** What stands in the place of an event where the audit failed: one sentence. */
interface Failed {
  readonly type: 'failed';
  readonly message: string;
}

/**
 * One line for each event. A failure is a line too: the answer has begun by then.
 * @param failed told of the failure itself, for the log
 */
export async function* linesOf(
  events: AsyncIterable<AuditEvent>,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const line = (event: AuditEvent | Failed) => encoder.encode(`${toStoredJson(event as unknown as Value)}\n`);
  try {
    for await (const event of events) yield line(event);
  } catch (error) {
    failed(error);
    yield line({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * The events of such lines.
 * @param refused makes the error of a failure
 * @param broken makes the error where the connection ends before the audit does
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  refused: (message: string) => Error,
  broken: (cause: unknown) => Error,
): AsyncGenerator<AuditEvent> {
  for await (const line of linesIn(body, broken)) {
    const event = fromStoredJson(line) as unknown as AuditEvent | Failed;
    if (event.type === 'failed') throw refused(event.message);
    yield event;
    if (event.type === 'end') return;
  }
  throw broken(null);
}

/** Whole lines alone: what the end of the connection cut off is none. */
async function* linesIn(
  body: ReadableStream<Uint8Array>,
  broken: (cause: unknown) => Error,
): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let begun = '';
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        throw broken(error);
      });
      if (done) return;
      const [first = '', ...others] = decoder.decode(value, { stream: true }).split('\n');
      const lines = [begun + first, ...others];
      begun = lines.pop() ?? '';
      yield* lines;
    }
  } finally {
    // Where nobody wants the rest, the serving program need not make it; a connection that is gone needs no word.
    await reader.cancel().catch(() => undefined);
  }
}
