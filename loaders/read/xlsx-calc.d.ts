/** The part of xlsx-calc that is used; the library brings no types. */
declare module 'xlsx-calc' {
  import type { WorkBook } from '@e965/xlsx';

  /** Computes all formulas of a workbook in their cells. */
  export default function calculate(
    book: WorkBook,
    options: { readonly continue_after_error: true; readonly log_error: false },
  ): void;
}
