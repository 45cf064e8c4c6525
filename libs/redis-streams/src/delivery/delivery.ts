/** Where an entry is. */
export interface Place {
  readonly stream: string;
  readonly entryId: string;
}

/** An entry as Redis delivered it: fields alternating name and value; null when it was trimmed while pending. */
export interface Delivery extends Place {
  readonly fields: readonly string[] | null;
}

/** One text for an entry's place, to look it up by. */
export function placeOf(entry: Place): string {
  return `${entry.stream}\n${entry.entryId}`;
}
