/** What one request may ask for, computed from its plans before anything runs. */
export interface Limits {
  /** Rows of a page where neither `first` nor `last` is given. */
  readonly pageSize: number;
  readonly largestPage: number;
  /** Connections inside connections, those of a filter included. */
  readonly depth: number;
  /** Page sizes multiplied along the nesting, all root fields together. */
  readonly rows: number;
}

export const defaultLimits: Limits = { pageSize: 50, largestPage: 500, depth: 10, rows: 100_000 };
