/** What a client asks; its statements, its answer and its cost are held by the tests beside. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Variables that are the `endCursor` of another query's first list. */
  readonly cursors?: Readonly<Record<string, string>>;
}

export type Operations = Readonly<Record<string, Operation>>;
