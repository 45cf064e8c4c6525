/** What is remembered of a fact that was taken. */
export interface Receipt {
  readonly id: string;
  /** ISO 8601, market time of the first try. */
  readonly asOf: string;
  readonly fingerprint: string;
  readonly answer: Readonly<Record<string, unknown>>;
}

/** Reads a receipt back. Throws on anything else in its key: nobody but the publisher writes there. */
export function parseReceipt(key: string, text: string | null): Receipt {
  const receipt = text === null ? undefined : (JSON.parse(text) as Partial<Receipt> | null);
  if (
    typeof receipt?.id !== 'string' ||
    typeof receipt.asOf !== 'string' ||
    typeof receipt.fingerprint !== 'string' ||
    typeof receipt.answer !== 'object'
  )
    throw new Error(`expected a receipt in ${key}, received ${(text ?? 'nothing').slice(0, 80)}`);
  return receipt as Receipt;
}
