/** What the engine takes as a parameter, and gives back in a row. */
export type EngineValue =
  string | number | bigint | boolean | null | EngineValue[] | { [key: string]: EngineValue };
