/** Every relationship, by subject: each file declares those of one. */
import type { RelationshipDefinition } from './definition.ts';
import { audit } from './relationships/audit.ts';
import { disclosure } from './relationships/disclosure.ts';
import { expenditure } from './relationships/expenditure.ts';
import { organisation } from './relationships/organisation.ts';
import { performance } from './relationships/performance.ts';
import { projects } from './relationships/projects.ts';

export const relationships = {
  ...organisation,
  ...projects,
  ...expenditure,
  ...performance,
  ...disclosure,
  ...audit,
} as const satisfies Record<string, RelationshipDefinition>;
