/** A file whose bytes cannot be read as text. The message is one sentence: which file, what is wrong, what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** A file that was read and is no budget document. The message says what was looked for and not found. */
export class NotABudget extends Error {
  override readonly name = 'NotABudget';
}
