const NEWLINE = 0x0a;

/** A line of a file without its line break. */
export interface ByteLine {
  /** Undefined for a line that is too long to be held. */
  readonly bytes: Buffer | undefined;
  /** Offset in the file of the byte after the line and its break. */
  readonly end: number;
}

/**
 * Cuts a stream of bytes into lines, those of a chunk at a time. Memory is that of a chunk and the longest line allowed:
 * of a longer one only the length is counted. Lines end with LF; a CR before it is left, for it is space in JSON. What
 * follows the last line break is a line too, unless it is empty.
 */
export async function* byteLines(
  chunks: AsyncIterable<Buffer>,
  { start = 0, longest }: { readonly start?: number; readonly longest: number },
): AsyncGenerator<ByteLine[]> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let end = start;
  const finish = (rest: Buffer): ByteLine => {
    const length = heldBytes + rest.length;
    const bytes = length > longest ? undefined : held.length === 0 ? rest : Buffer.concat([...held, rest]);
    [held, heldBytes] = [[], 0];
    return { bytes, end };
  };
  for await (const chunk of chunks) {
    const lines: ByteLine[] = [];
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, from);
      if (at === -1) break;
      end += at + 1 - from;
      lines.push(finish(chunk.subarray(from, at)));
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    end += rest.length;
    heldBytes += rest.length;
    if (heldBytes > longest) held = [];
    else if (rest.length > 0) held.push(rest);
    if (lines.length > 0) yield lines;
  }
  if (heldBytes > 0) yield [finish(Buffer.alloc(0))];
}
