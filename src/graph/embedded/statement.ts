/** A statement and its parameters. */
import type { EngineValue } from './columns.ts';

export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, EngineValue>>;
}

/** A piece of a statement: prints itself, and leaves its values among the parameters. */
export type Clause = (parameters: Parameters) => string;

/** Hands out names, `$p0`, `$p1` …, in the order of printing: plans of one shape give one text. */
export interface Parameters {
  add(value: EngineValue): string;
  /** A variable's name that no other clause of the statement has. */
  variable(prefix: string): string;
  readonly values: Readonly<Record<string, EngineValue>>;
}

export function createParameters(): Parameters {
  const values: Record<string, EngineValue> = {};
  let variables = 0;
  return {
    values,
    add(value) {
      const name = `p${Object.keys(values).length}`;
      values[name] = value;
      return `$${name}`;
    },
    variable: (prefix) => `${prefix}${variables++}`,
  };
}

/** Prints a statement from its lines; what is empty is left out. */
export function statementOf(print: (parameters: Parameters) => readonly string[]): Statement {
  const parameters = createParameters();
  const text = print(parameters)
    .filter((line) => line !== '')
    .join('\n');
  return { text, parameters: parameters.values };
}
