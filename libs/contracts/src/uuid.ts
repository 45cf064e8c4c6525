const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text spells a UUID as RFC 9562 writes it, in either case: what a column of uuid takes, of any version. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
