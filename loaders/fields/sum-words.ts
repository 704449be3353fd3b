/** Words of the row that holds the sum of a table's other rows, folded: 合计, 总计, 金额合计. */
const sumWord = /^(?:金额)?(?:合计|总计)[:：]?$/;

/** Whether a cell's folded text heads the row of a table's sum. */
export function isSumWord(folded: string): boolean {
  return sumWord.test(folded);
}
