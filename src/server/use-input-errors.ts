import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { schema } from '../../schema/index.ts';
import { placeInArguments } from './place-in-arguments.ts';

/**
 * Errors of what a client sent all carry a code, those of variables too (BAD_USER_INPUT); they name the argument or the
 * field of a filter that is wrong, and what is allowed there; and where one field of an input is asked for and several or
 * none are given, the sentence says how to write it.
 * @param tellsNames whether the schema's names may be told to those who do not know them; no suggestion is made otherwise
 */
export function useInputErrors(tellsNames: boolean): Plugin {
  const clearer = tellsNames ? withNames : withoutSuggestion;
  return {
    onValidate: ({ params }) => {
      const document = params.documentAST as DocumentNode;
      return (hook) => {
        if (hook.valid) return;
        const errors = hook.result as readonly GraphQLError[];
        hook.setResult(errors.map((error) => clearer(placed(error, placeInArguments(document, error)))));
      };
    },
    onExecute: () => ({
      onExecuteDone: ({ result, setResult }) => {
        if (Symbol.asyncIterator in result || result.errors === undefined) return;
        const errors = result.errors as readonly GraphQLError[];
        setResult({ ...result, errors: errors.map((error) => clearer(ofVariables(error))) });
      },
    }),
  };
}

/** What is wrong with variables is found before any field is asked for: such an error has no path. */
function ofVariables(error: GraphQLError): GraphQLError {
  if (error.path !== undefined || error.extensions['code'] !== undefined) return error;
  return again(error, error.message, { code: 'BAD_USER_INPUT', ...error.extensions });
}

/** graphql-js says it in three ways: of a literal, of a field of it that is null, and of a variable. */
const oneOf = [
  /OneOf Input Object "(?<type>\w+)" must specify exactly one key\.?/,
  /Field "(?<type>\w+)\.\w+" must be non-null\.?/,
  /Exactly one key must be specified for OneOf type "(?<type>\w+)"\.?/,
];

/** graphql-js tells of a value that does not fit by its type alone; of variables it tells the place too. */
function placed(error: GraphQLError, place: string | null): GraphQLError {
  return place === null ? error : again(error, `${place}: ${error.message}`, error.extensions);
}

const suggestion = / Did you mean .+\?$/;

function withoutSuggestion(error: GraphQLError): GraphQLError {
  const { message, extensions } = error;
  return suggestion.test(message) ? again(error, message.replace(suggestion, ''), extensions) : error;
}

const unknownName = /(?:Field "\w+" is not defined by type|Value "\w+" does not exist in) "(?<type>\w+)"/;

function withNames(error: GraphQLError): GraphQLError {
  const type = schema.getType(unknownName.exec(error.message)?.groups?.['type'] ?? '');
  if (isInputObjectType(type)) return withAllowed(error, Object.keys(type.getFields()));
  if (isEnumType(type))
    return withAllowed(
      error,
      type.getValues().map(({ name }) => name),
    );
  return withOneOf(error);
}

const withAllowed = (error: GraphQLError, names: readonly string[]): GraphQLError =>
  again(error, `${error.message} Allowed are ${names.join(', ')}.`, error.extensions);

function withOneOf(error: GraphQLError): GraphQLError {
  for (const pattern of oneOf) {
    const type = pattern.exec(error.message)?.groups?.['type'];
    if (type !== undefined) {
      return again(
        error,
        error.message.replace(pattern, () => exactlyOne(schema, type)),
        error.extensions,
      );
    }
  }
  return error;
}

/** How an input of which exactly one field is given is written, by its own fields. */
function exactlyOne(known: GraphQLSchema, name: string): string {
  const type = known.getType(name);
  const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const names = fields.map((field) => field.name);
  const directions = fields
    .filter((field) => isEnumType(getNamedType(field.type)))
    .map((field) => field.name);
  const [one, other] = directions;
  if (one === undefined || other === undefined) {
    return `${name} takes exactly one of ${names.join(', ')}; give that one, and no null.`;
  }
  return `${name} takes exactly one key; write several as a list, the one that counts most first: [{ ${one}: DESC }, { ${other}: ASC }].`;
}

function again(error: GraphQLError, message: string, extensions: GraphQLError['extensions']): GraphQLError {
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  });
}
