/** The way between a document and the department that publishes it. */
import type { Step } from './plan.ts';

export const publishedBy: Step = { relationship: 'PUBLISHED_BY', direction: 'out' };
export const publishes: Step = { relationship: 'PUBLISHED_BY', direction: 'in' };
