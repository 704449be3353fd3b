/** The graph cannot be opened, reached or written. The message is one sentence for its operator: what, where, and what to do. */
export class GraphUnavailable extends Error {
  override readonly name: string = 'GraphUnavailable';
  /** What others may be told too; null where the message names an address or a folder that is the operator's alone. */
  readonly forClients: string | null;

  constructor(message: string, options: ErrorOptions & { readonly forClients?: string } = {}) {
    super(message, options);
    this.forClients = options.forClients ?? null;
  }
}

/** Another process holds the embedded graph's file. */
export class GraphInUse extends GraphUnavailable {
  override readonly name = 'GraphInUse';
}

/** A statement that the engine cannot run, or that could change something: one sentence. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
}
