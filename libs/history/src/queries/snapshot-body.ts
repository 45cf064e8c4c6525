/**
 * A snapshot's JSON without its `data`: `envelope` is the object of the other members, in the order of Snapshot. History
 * keeps both texts, so that what was served can be shown again byte for byte.
 */
export function snapshotBody(envelope: string, data: string): string {
  return `${envelope.slice(0, -1)},"data":${data}}`;
}
