/** The schema: each type's file declares what belongs to it. */
import './types/node.ts';
import './types/statistics.ts';
import './types/walk.ts';
import './types/overall-evaluation.ts';
import './types/transfer.ts';
import './types/stated-figure.ts';
import './types/listed-project.ts';
import './types/policy.ts';
import './types/disbursement.ts';
import './types/budget-line.ts';
import './types/functional-category.ts';
import './types/economic-category.ts';
import './types/three-public-expenses.ts';
import './types/document.ts';
import './types/region.ts';
import './types/department.ts';
import './types/unit.ts';
import './types/project.ts';
import './types/funding-source.ts';
import './types/indicator.ts';
import './types/kpi.ts';
import './types/task.ts';
import './types/finding.ts';
import './types/review.ts';
import './types/search.ts';
import './types/mutation.ts';
import { builder } from './builder.ts';

export const schema = builder.toSchema();

schema.description =
  'Budgets and final accounts of government departments: their documents, projects, money and indicators, what they achieved, and on which lines all this is printed. Begin at Query; each description has the Chinese term. Money is exact, ids are stable, every list is a page (部门预算与决算知识图谱)';

export type { Context } from './context.ts';
export type { Cost } from './plan/cost.ts';
export { defaultLimits } from './plan/limits.ts';
export type { Limits } from './plan/limits.ts';
export type { LoadedDocument, Writing, WritingRole } from './writing.ts';
