import { formatMoment } from '@tapedeck/contracts';

/** A moment as snapshots spell it: whole seconds without a fraction; milliseconds only where there are some. */
export function publishedMoment(date: Date): string {
  return date.getTime() % 1000 === 0 ? formatMoment(date.getTime()) : date.toISOString();
}
