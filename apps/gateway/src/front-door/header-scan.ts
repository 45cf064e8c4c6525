/** What the headers of a request ask of an answer from memory. */
export interface HeaderScan {
  readonly host: boolean;
  /** It comes with a body, which nobody here would read. */
  readonly body: boolean;
  /** It says in which form it takes the answer, or what it has already. */
  readonly particular: boolean;
  /** The value of `If-None-Match`, where that is all that is particular: what clients that look again and again send. */
  readonly tag: string | undefined;
}

const HOST = 1;
const BODY = 2;
const PARTICULAR = 4;
const TAG = 8;

const MEANINGS: ReadonlyMap<string, number> = new Map([
  ['host', HOST],
  ['content-length', BODY],
  ['transfer-encoding', BODY],
  ['accept-encoding', PARTICULAR],
  ['if-none-match', TAG],
  ['if-modified-since', PARTICULAR],
]);
const LENGTHS = new Set([...MEANINGS.keys()].map((name) => name.length));

/** Looks at names and values in turn as they came: Node makes an object of them only when somebody asks for it. */
export function scanHeaders(rawHeaders: readonly string[]): HeaderScan {
  let found = 0;
  let tag: string | undefined;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] ?? '';
    if (!LENGTHS.has(name.length)) continue;
    const meaning = MEANINGS.get(name.toLowerCase()) ?? 0;
    if (meaning === TAG) {
      // Sent twice it is a list.
      if ((found & TAG) !== 0) found |= PARTICULAR;
      tag = rawHeaders[i + 1];
    }
    found |= meaning;
  }
  return {
    host: (found & HOST) !== 0,
    body: (found & BODY) !== 0,
    particular: (found & (PARTICULAR | TAG)) !== 0,
    tag: (found & PARTICULAR) === 0 ? tag : undefined,
  };
}
