/** What an audit rule is: data and one query, in one YAML file. */
import { z } from 'zod';
import { nodeKinds, severities } from '../graph/model/index.ts';

export { severities };
export type Severity = (typeof severities)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const bilingual = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = Readonly<z.infer<typeof bilingual>>;

const name = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a name such as minimumRate');

/** What a rule can be told: numbers and lists of words. */
const parameter = z.strictObject({
  ...bilingual.shape,
  default: z.union([z.number(), z.array(z.string())]),
});
export type RuleParameter = Readonly<z.infer<typeof parameter>>;
export type ParameterValue = RuleParameter['default'];

/** `money` is whole 分, as the graph keeps it. `percent` is a number of percent: 97.47. */
export const valueTypes = ['text', 'number', 'percent', 'money'] as const;
const value = z.strictObject({ ...bilingual.shape, type: z.enum(valueTypes) });
export type RuleValue = Readonly<z.infer<typeof value>>;

/** One statement, or one for each engine where they cannot share it. */
const query = z.union([
  z.string().trim().min(1),
  z.strictObject({ neo4j: z.string().trim().min(1), embedded: z.string().trim().min(1) }),
]);

/**
 * A rule's file. Its query gets `$documents`, the ids of the documents that are audited, and the rule's parameters,
 * each under its own name. It returns one row for each finding, with the columns
 * - `subject`: the id of the node that the finding is about, of the kind that `subject` names;
 * - `evidence` (optional): a list of ids of what was compared. Each stands in a document, and their lines are the
 *   finding's sources; the subject alone where the column is left out;
 * - `key` (optional): a text or number that tells two findings about one subject apart;
 * - the values that `values` declares, each under its name; null where there is none.
 *
 * `message` is the finding's sentence: `{name}` stands for a value, `{subject}` for the subject's name, `{project}`
 * for the names of the projects concerned.
 */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words with hyphens, such as indicator-unmet'),
  severity: z.enum(severities),
  subject: z.enum(nodeKinds),
  title: bilingual,
  method: bilingual,
  why: bilingual,
  exclusions: bilingual,
  assumptions: bilingual,
  source: bilingual.optional(),
  parameters: z.record(name, parameter).default({}),
  // Amounts are stored as { fen }.
  values: z
    .record(
      name.refine((one) => one !== 'fen', 'another name than fen'),
      value,
    )
    .default({}),
  message: bilingual,
  query,
});

export type AuditRule = Readonly<z.infer<typeof ruleSchema>>;

/** The parameters of a rule as a run uses them. */
export type ParameterValues = Readonly<Record<string, ParameterValue>>;
