/** The schema: each type's file declares what belongs to it. */
import './types/node.ts';
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
import { builder } from './builder.ts';

export const schema = builder.toSchema();
export type { Context } from './context.ts';
export type { Cost } from './plan/cost.ts';
export { defaultLimits } from './plan/limits.ts';
export type { Limits } from './plan/limits.ts';
