/** An entry as Redis delivered it: fields alternating name and value; null when it was trimmed while pending. */
export interface Delivery {
  readonly stream: string;
  readonly entryId: string;
  readonly fields: readonly string[] | null;
}

/** One text for an entry's place, to look it up by. */
export function placeOf(entry: { readonly stream: string; readonly entryId: string }): string {
  return `${entry.stream}\n${entry.entryId}`;
}
