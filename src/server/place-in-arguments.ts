import { BREAK, type ASTNode, type DocumentNode, type GraphQLError, Kind, visit } from 'graphql';

/**
 * Where the value stands that an error is about: `where.fiscalYear.eq` in
 * `projects(where: { fiscalYear: { eq: "x" } })`; null where it is no value of an argument.
 */
export function placeInArguments(document: DocumentNode, { nodes }: GraphQLError): string | null {
  const wrong = nodes?.[0];
  if (wrong === undefined) return null;
  let place: string | null = null;
  visit(document, {
    enter(node, _key, parent, _path, ancestors) {
      if (node !== wrong) return undefined;
      const around = [...ancestors, ...(parent === undefined ? [] : [parent]), node].flatMap((each) =>
        'kind' in each ? [each] : [],
      );
      const names = around.flatMap(nameOf);
      if (around.some(({ kind }) => kind === Kind.ARGUMENT)) place = names.join('.');
      return BREAK;
    },
  });
  return place;
}

const nameOf = (node: ASTNode): readonly string[] =>
  node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD ? [node.name.value] : [];
