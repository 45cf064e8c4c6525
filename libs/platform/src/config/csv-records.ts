/** Lines of a CSV text by the names in its first line; cells are trimmed, and hold no quotes or commas. Empty lines are left out. */
export function csvRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(',').map((cell) => cell.trim()));
  return rows.map((cells) =>
    Object.fromEntries(
      Array.from({ length: Math.max(header.length, cells.length) }, (_, at) => [
        header[at] ?? `column ${at + 1}`,
        cells[at] ?? '',
      ]),
    ),
  );
}
