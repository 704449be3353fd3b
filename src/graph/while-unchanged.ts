/**
 * Hands on what is read out of a graph in several statements, and throws at the end where a document was loaded or
 * removed meanwhile: what was handed on is then of two graphs.
 */
export async function* whileUnchanged<T>(
  revision: () => Promise<number>,
  readOut: () => AsyncIterable<T>,
): AsyncGenerator<T> {
  const before = await revision();
  yield* readOut();
  if ((await revision()) !== before) {
    throw new Error('The graph was changed while it was being read out; read it out again.');
  }
}
