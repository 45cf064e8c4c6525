import { COMPRESSIONS, type ContentEncoding } from './content-encoding.js';

const IDENTITY_ONLY: readonly ContentEncoding[] = ['identity'];

/** Clients send one of a few dozen headers; more than this is somebody making them up. */
const REMEMBERED = 256;
const remembered = new Map<string, readonly ContentEncoding[]>();

/**
 * What a client takes, by its `Accept-Encoding`, the dearest first (RFC 9110, 12.5.3). Without the header the body goes as
 * it is; and so it does where nothing that we have is acceptable, which the client may then refuse.
 */
export function acceptedEncodings(header: string | undefined): readonly ContentEncoding[] {
  if (header === undefined) return IDENTITY_ONLY;
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const accepted = parsed(header);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, accepted);
  return accepted;
}

function parsed(header: string): readonly ContentEncoding[] {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const q = weight === undefined ? 1 : Number(weight);
    weights.set(coding === 'x-gzip' ? 'gzip' : coding, q >= 0 && q <= 1 ? q : 0);
  }
  const any = weights.get('*');
  const weighed = [
    ...COMPRESSIONS.map((coding) => ({ coding, q: weights.get(coding) ?? any ?? 0 })),
    // Acceptable unless refused, and then less dear than anything that is named.
    { coding: 'identity' as const, q: weights.get('identity') ?? (any === 0 ? 0 : Number.MIN_VALUE) },
  ];
  const accepted = weighed.filter(({ q }) => q > 0).sort((a, b) => b.q - a.q);
  return accepted.length === 0 ? IDENTITY_ONLY : accepted.map(({ coding }) => coding);
}
