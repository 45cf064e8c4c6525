import type { SchemaObject } from './schema-object.js';

/** A documented amount: an exact decimal as text, with so many digits after the point where that is fixed. */
export function decimal(description: string, places?: number): SchemaObject {
  const digits = places === undefined ? '(\\.\\d{1,24})?' : `\\.\\d{${places}}`;
  const example = places === undefined ? '101.25' : `12.${'0'.repeat(places)}`;
  return { type: 'string', pattern: `^-?(0|[1-9]\\d{0,23})${digits}$`, example, description };
}

/** The same, or null where there is no such figure. */
export function decimalOrNull(description: string, places?: number): SchemaObject {
  return { ...decimal(description, places), nullable: true };
}
