/** Entry ids by their stream, each in the order given. */
export function idsByStream(
  entries: Iterable<{ readonly stream: string; readonly entryId: string }>,
): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { stream, entryId } of entries) {
    const known = ids.get(stream);
    if (known) known.push(entryId);
    else ids.set(stream, [entryId]);
  }
  return ids;
}
