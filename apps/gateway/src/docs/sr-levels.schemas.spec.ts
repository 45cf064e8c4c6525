import { describe, expect, it } from '@jest/globals';
import { parseSrLevelsData } from '@tapedeck/contracts';
import { SR_LEVELS_EXAMPLE } from './sr-levels.example.js';
import { SR_LEVELS_SCHEMAS } from './sr-levels.schemas.js';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

const named = (reference: string) => SR_LEVELS_SCHEMAS[reference.split('/').at(-1) ?? ''] as Schema;

/** Each member of the example that the document does not describe, and each described one that it lacks. */
function differences(schema: Schema, value: unknown, where: string): string[] {
  const [only] = schema.allOf ?? [];
  if (only !== undefined) return value === null ? [] : differences(only, value, where);
  if (schema.$ref !== undefined) return differences(named(schema.$ref), value, where);
  if (Array.isArray(value))
    return value.flatMap((item) => differences(schema.items ?? {}, item, `${where}[]`));
  if (schema.properties === undefined) return [];
  const members = value as Record<string, unknown>;
  const names = new Set([...Object.keys(schema.properties), ...Object.keys(members)]);
  return [...names].flatMap((name) => {
    const member = schema.properties?.[name];
    return member === undefined || !(name in members)
      ? [`${where}.${name}`]
      : differences(member, members[name], `${where}.${name}`);
  });
}

describe('the documented shape of levels', () => {
  it('is that of the contract, every member of it: shown by the example, which is sound', () => {
    expect(() => parseSrLevelsData(structuredClone(SR_LEVELS_EXAMPLE.data))).not.toThrow();
    expect(
      differences(SR_LEVELS_SCHEMAS['SrLevelsSnapshot'] as Schema, SR_LEVELS_EXAMPLE, 'snapshot'),
    ).toEqual([]);
  });
});
