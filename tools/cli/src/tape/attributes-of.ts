/** The attributes of an entry by name, whatever they are: a look at an entry that may be no event. */
export function attributesOf(fields: readonly string[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (let at = 0; at + 1 < fields.length; at += 2) attributes.set(fields[at] ?? '', fields[at + 1] ?? '');
  return attributes;
}
