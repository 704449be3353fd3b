/** The graph cannot be opened or reached. The message is one sentence: what, where, and what to do. */
export class GraphUnavailable extends Error {
  override readonly name: string = 'GraphUnavailable';
}

/** Another process holds the embedded graph's file. */
export class GraphInUse extends GraphUnavailable {
  override readonly name = 'GraphInUse';
}

/** A statement that the engine cannot run, or that could change something: one sentence. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
}
