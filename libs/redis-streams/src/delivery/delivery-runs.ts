import { placeOf, type Delivery } from './delivery.js';

/** Entries to be handled in one go; a suspect of a crash loop alone, with the crashes held against it. */
export interface DeliveryRun {
  readonly entries: readonly Delivery[];
  readonly crashes?: number;
}

/** Splits what one read delivered, in its order, into batches of at most `batchSize` and suspects. */
export function runsOf(
  deliveries: readonly Delivery[],
  suspects: ReadonlyMap<string, number>,
  batchSize: number,
): DeliveryRun[] {
  const runs: DeliveryRun[] = [];
  let batch: Delivery[] = [];
  for (const delivery of deliveries) {
    const crashes = suspects.get(placeOf(delivery));
    if (crashes !== undefined) {
      runs.push({ entries: [delivery], crashes });
      batch = [];
      continue;
    }
    if (batch.length === 0 || batch.length === batchSize) {
      batch = [];
      runs.push({ entries: batch });
    }
    batch.push(delivery);
  }
  return runs;
}
