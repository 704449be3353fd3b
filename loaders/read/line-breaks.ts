/** Where lines end in a text, also in one that comes in pieces. */

export const lineBreak = /\r\n|\n|\r|\u2028/;

export interface LineCutter {
  /** Takes the next piece; gives the lines that are complete with it. */
  next(piece: string): string[];
  /** The lines that are left: the last one, which nothing ends. */
  end(): string[];
}

/** Cuts pieces of a text into the lines of the whole, each character looked at once however long a line is. */
export function lineCutter(): LineCutter {
  /** What the open line holds so far. */
  let open: string[] = [];
  let heldReturn = false;
  return {
    next(piece) {
      const text = heldReturn ? `\r${piece}` : piece;
      // Whether a line feed follows that belongs to it is seen in the next piece.
      heldReturn = text.endsWith('\r');
      const lines = (heldReturn ? text.slice(0, -1) : text).split(lineBreak);
      const rest = lines.pop() ?? '';
      const [first, ...others] = lines;
      if (first === undefined) {
        open.push(rest);
        return [];
      }
      const complete = open.join('') + first;
      open = [rest];
      return [complete, ...others];
    },
    end() {
      return heldReturn ? [open.join(''), ''] : [open.join('')];
    },
  };
}
