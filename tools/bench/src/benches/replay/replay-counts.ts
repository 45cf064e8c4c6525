/** What a replay says at its end. */
export interface ReplayCounts {
  readonly inserted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

const SUMMARY = /inserted (\d+), duplicate (\d+), rejected (\d+)/;

/** The counts in what `tapedeck replay` printed. Throws RangeError where there are none. */
export function parseReplayCounts(output: string): ReplayCounts {
  const [, inserted, duplicate, rejected] = SUMMARY.exec(output) ?? [];
  if (rejected === undefined)
    throw new RangeError(`expected the counts of a replay, received ${JSON.stringify(output)}`);
  return { inserted: Number(inserted), duplicate: Number(duplicate), rejected: Number(rejected) };
}

const PROGRESS = /(\d+) of \d+/;

/** The events that a line of progress says are done; undefined for a text that says nothing of them. */
export function parseEventsDone(progress: string): number | undefined {
  const done = PROGRESS.exec(progress)?.[1];
  return done === undefined ? undefined : Number(done);
}
