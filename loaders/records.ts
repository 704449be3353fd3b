/**
 * What the loaders hand to the graph: one `DocumentRecord` for each document found in a file.
 *
 * The zod schemas are the one definition; every type is inferred from them. A field that the page does not
 * print is `null`, never guessed. Money is in 万元 as a decimal number, exact to the printed digit (a page in 元
 * is divided by 10,000 on the printed text). Lines are 1-based and inclusive, in the text as the reader laid it out.
 */
import { z } from 'zod';

const text = z.string().nullable();
const amount = z.number().nullable();

export const linesSchema = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([first, last]) => first <= last, 'the last line stands before the first');

/** A value that the loader put right: the field, what the page prints, what it was read as, and why. */
export const repairSchema = z.strictObject({
  field: z.string(),
  raw: text,
  value: z.union([z.string(), z.number()]).nullable(),
  reason: z.string(),
});

export const operators = ['>=', '<=', '=', '>', '<'] as const;
export const fundCategories = [
  'GENERAL_PUBLIC_BUDGET',
  'GOVERNMENT_FUND',
  'STATE_CAPITAL',
  'FISCAL_ACCOUNT',
  'OTHER_FUNDS',
  'CARRY_OVER',
  'SPECIAL_FUND',
] as const;
/** From above to below. */
export const governmentLevels = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY'] as const;
export const channels = ['TRANSFER_PAYMENT', 'ADVANCE_ALLOCATION', 'CARRIED_OVER'] as const;
export const documentKinds = ['BUDGET', 'FINAL_ACCOUNTS'] as const;
export const documentScopes = ['DEPARTMENT', 'UNIT'] as const;

export const indicatorSchema = z.strictObject({
  level1: z.string(),
  level2: z.string(),
  name: z.string().min(1),
  description: text,
  basis: text,
  targetText: text,
  operator: z.enum(operators).nullable(),
  targetValue: z.number().nullable(),
  unit: text,
  actualText: text,
  actualValue: z.number().nullable(),
  weight: z.number().nullable(),
  score: z.number().nullable(),
  deviationReason: text,
  standard: text,
  halfYear: text,
  periodTarget: text,
  repairs: z.array(repairSchema),
  lines: linesSchema,
});

/**
 * Who pays. `evidence` names the rule and the words; `inferred` is true where nothing on the page says the level, which is
 * null where the department's own is not known either.
 */
export const fundingSourceSchema = z.strictObject({
  name: z.string().min(1),
  category: z.enum(fundCategories),
  level: z.enum(governmentLevels).nullable(),
  region: text,
  amount,
  initial: amount,
  executed: amount,
  channel: z.enum(channels).nullable(),
  carriedFrom: z.number().int().nullable(),
  inferred: z.boolean(),
  evidence: z.string(),
  lines: linesSchema,
});

export const fundingSchema = z.strictObject({
  initialBudget: amount,
  adjustedBudget: amount,
  executed: amount,
  executionRate: z.number().nullable(),
  executionWeight: z.number().nullable(),
  executionScore: z.number().nullable(),
  total: amount,
  fiscal: amount,
  other: amount,
  carryOver: amount,
});

export const policySchema = z.strictObject({ number: text, title: text });

export const disbursementSchema = z.strictObject({
  /** `Q1`-`Q4` or a month `01`-`12`. */
  period: text,
  item: text,
  amount,
  cumulative: z.boolean(),
});

export const projectSchema = z.strictObject({
  name: z.string().min(1),
  code: text,
  department: text,
  unit: text,
  fiscalYear: z.number().int(),
  projectClass: text,
  period: text,
  goal: text,
  annualGoal: text,
  result: text,
  funding: fundingSchema,
  fundingSources: z.array(fundingSourceSchema).min(1),
  totalScore: z.number().nullable(),
  indicators: z.array(indicatorSchema),
  policies: z.array(policySchema),
  disbursements: z.array(disbursementSchema),
  repairs: z.array(repairSchema),
  lines: linesSchema,
});

export const unitSchema = z.strictObject({
  code: text,
  name: z.string().min(1),
  total: amount,
  quota: z.number().int().nullable(),
  staff: z.number().int().nullable(),
  nature: text,
  lines: linesSchema,
});

export const functionalLineSchema = z.strictObject({
  table: z.string(),
  unit: text,
  code: z.string(),
  name: z.string(),
  total: amount,
  basic: amount,
  project: amount,
  lines: linesSchema,
});

export const economicLineSchema = z.strictObject({
  table: z.string(),
  unit: text,
  code: z.string(),
  name: z.string(),
  total: amount,
  personnel: amount,
  public: amount,
  lines: linesSchema,
});

export const taskSchema = z.strictObject({
  name: z.string().min(1),
  amount,
  indicators: z.array(indicatorSchema),
  projectNames: z.array(z.string()),
  lines: linesSchema,
});

export const transferSchema = z.strictObject({
  unitCode: text,
  unitName: text,
  functionalCode: text,
  functionalName: text,
  fundCategory: z.enum(fundCategories).nullable(),
  transferType: text,
  projectName: text,
  amount,
  lines: linesSchema,
});

export const overallEvaluationSchema = z.strictObject({
  name: z.string(),
  code: text,
  sources: z.array(
    z.strictObject({
      level: z.string(),
      initial: amount,
      adjustment: amount,
      disbursed: amount,
      rate: z.number().nullable(),
      balance: amount,
    }),
  ),
  totalScore: z.number().nullable(),
  indicators: z.array(indicatorSchema),
  lines: linesSchema,
});

export const problemSchema = z.strictObject({
  line: z.number().int().positive(),
  message: z.string(),
  text: z.string(),
});

/** Where a person finds a line in a file that has pages or sheets. */
const placeSchema = z.strictObject({
  /** The first line that stands there; those after it do too, up to the next place's first. */
  line: z.number().int().min(1),
  /** 1-based page, as a viewer counts. */
  page: z.number().int().min(1).optional(),
  /** The sheet's name. */
  sheet: z.string().optional(),
  /** The line's cells, as a spreadsheet names them: A5:O5. */
  cells: z.string().optional(),
});

export const documentRecordSchema = z.strictObject({
  document: z.string().min(1),
  /** SHA-256 of the source file's bytes, hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().min(1),
  fiscalYear: z.number().int().min(1990).max(2100),
  kind: z.enum(documentKinds),
  scope: z.enum(documentScopes),
  /** Which layout reader read it. */
  layout: z.string(),
  /** Fields whose texts were left out on purpose, as in the sample; empty for a file that was read. */
  withheld: z.array(z.string()),
  /** `lines`: where its name stands. */
  department: z.strictObject({ name: z.string().min(1), code: text, region: text, lines: linesSchema }),
  units: z.array(unitSchema),
  totals: z.strictObject({
    revenue: amount,
    expenditure: amount,
    basicExpenditure: amount,
    projectExpenditure: amount,
    otherExpenditure: amount,
  }),
  functionalLines: z.array(functionalLineSchema),
  economicLines: z.array(economicLineSchema),
  threePublic: z
    .strictObject({
      total: amount,
      abroad: amount,
      vehiclePurchase: amount,
      vehicleRunning: amount,
      reception: amount,
    })
    .nullable(),
  projects: z.array(projectSchema),
  listedProjects: z.array(z.strictObject({ name: z.string(), amount, lines: linesSchema })),
  statedFigures: z.array(z.strictObject({ what: z.string(), amount, lines: linesSchema })),
  tasks: z.array(taskSchema),
  transfers: z.array(transferSchema),
  overallEvaluation: overallEvaluationSchema.nullable(),
  problems: z.array(problemSchema),
  /** Where lines stand, in order; left out for a format that has neither pages nor sheets. */
  places: z.array(placeSchema).optional(),
});

/** A document's text as the reader laid it out; a file's second document does not begin at the file's first line. */
const sourceTextSchema = z.strictObject({
  /** The number of the first line that is given. */
  firstLine: z.number().int().positive(),
  lines: z.array(z.string()),
});

/** A document as it was read: its record, and the text that the record's lines point into. */
export const readDocumentSchema = z.strictObject({
  record: documentRecordSchema,
  /** Null where only the record is at hand. */
  text: sourceTextSchema.nullable(),
});

export type Lines = z.infer<typeof linesSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Repair = z.infer<typeof repairSchema>;
export type Problem = z.infer<typeof problemSchema>;
export type Operator = (typeof operators)[number];
export type FundCategory = (typeof fundCategories)[number];
export type GovernmentLevel = (typeof governmentLevels)[number];
export type Channel = (typeof channels)[number];
export type IndicatorRecord = z.infer<typeof indicatorSchema>;
export type FundingSourceRecord = z.infer<typeof fundingSourceSchema>;
export type Funding = z.infer<typeof fundingSchema>;
export type PolicyRecord = z.infer<typeof policySchema>;
export type DisbursementRecord = z.infer<typeof disbursementSchema>;
export type ProjectRecord = z.infer<typeof projectSchema>;
export type UnitRecord = z.infer<typeof unitSchema>;
export type FunctionalLine = z.infer<typeof functionalLineSchema>;
export type EconomicLine = z.infer<typeof economicLineSchema>;
export type TaskRecord = z.infer<typeof taskSchema>;
export type TransferRecord = z.infer<typeof transferSchema>;
export type OverallEvaluationRecord = z.infer<typeof overallEvaluationSchema>;
export type DocumentRecord = z.infer<typeof documentRecordSchema>;
export type SourceText = z.infer<typeof sourceTextSchema>;
export type ReadDocument = z.infer<typeof readDocumentSchema>;
