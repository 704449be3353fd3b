import { Kind, type FieldNode, type OperationDefinitionNode } from 'graphql';

/** The one field that an operation asks for at its root; null where there are several, a fragment, or no operation. */
export function onlyRootField(operation: OperationDefinitionNode | null | undefined): FieldNode | null {
  const [root, ...more] = operation?.selectionSet.selections ?? [];
  return root?.kind === Kind.FIELD && more.length === 0 ? root : null;
}
