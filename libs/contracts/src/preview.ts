const LONGEST = 60;
const ITEMS = 5;
const LEVELS = 3;

/** A value as JSON, short enough for a message. Looks at a few levels only: JSON may be nested deeper than any stack. */
export function preview(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return (JSON.stringify(pruned(value, LEVELS)) ?? String(value)).slice(0, LONGEST);
}

function pruned(value: unknown, levels: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return '…';
  if (Array.isArray(value)) return value.slice(0, ITEMS).map((item) => pruned(item, levels - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, ITEMS)
      .map(([name, item]) => [name.slice(0, LONGEST), pruned(item, levels - 1)]),
  );
}
