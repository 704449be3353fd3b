/** A statement and its parameters. */
import type { EngineValue } from './engine-value.ts';

export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, EngineValue>>;
}

/** A piece of a statement: prints itself, and leaves its values among the parameters. */
export type Clause = (parameters: Parameters) => string;

/** Hands out names, `$p0`, `$p1` …, in the order of printing: plans of one shape give one text. */
export interface Parameters {
  add(value: EngineValue): string;
  /** The same statement's, for what is printed inside EXISTS { … }. */
  readonly inSubquery: () => Parameters;
  /** Names that were handed out inside EXISTS { … }. */
  readonly unseen: readonly string[];
  /** A variable's name that no other clause of the statement has. */
  variable(prefix: string): string;
  readonly values: Readonly<Record<string, EngineValue>>;
}

export function createParameters(): Parameters {
  const values: Record<string, EngineValue> = {};
  const unseen: string[] = [];
  let variables = 0;
  const parameters: Parameters = {
    values,
    unseen,
    add(value) {
      const name = `p${Object.keys(values).length}`;
      values[name] = value;
      return `$${name}`;
    },
    inSubquery: () => ({ ...parameters, inSubquery: parameters.inSubquery, add: addUnseen }),
    variable: (prefix) => `${prefix}${variables++}`,
  };
  function addUnseen(value: EngineValue): string {
    const name = parameters.add(value);
    unseen.push(name);
    return name;
  }
  return parameters;
}

/** Prints a statement from its lines; what is empty is left out. */
export function statementOf(print: (parameters: Parameters) => readonly string[]): Statement {
  const parameters = createParameters();
  const text = print(parameters)
    .filter((line) => line !== '')
    .join('\n');
  return { text, parameters: parameters.values };
}
