const LARGEST = 2n ** 64n - 1n;
const ENTRY_ID = /^(\d{1,20})-(\d{1,20})$/;

export const ENTRY_ID_EXPECTED = 'an entry id as Redis gives it, such as 1518037260123-0';

/** Whether Redis takes it for an id: two numbers of 64 bits. */
export function isEntryId(text: string): boolean {
  const match = ENTRY_ID.exec(text);
  return match !== null && match.slice(1).every((half) => BigInt(half) <= LARGEST);
}

/** The id that follows directly. */
export function nextEntryId(id: string): string {
  const [ms, number] = halves(id);
  return number < LARGEST ? `${ms}-${number + 1n}` : `${ms + 1n}-0`;
}

function halves(id: string): [bigint, bigint] {
  const [ms = '0', number = '0'] = id.split('-');
  return [BigInt(ms), BigInt(number)];
}
