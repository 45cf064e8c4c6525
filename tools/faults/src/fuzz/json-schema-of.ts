/**
 * The document as JSON Schema reads it. OpenAPI 3.0 spells `null` as `nullable` beside whatever shape; JSON Schema knows
 * that word only beside a `type`. And it spells an exclusive bound as a flag beside the bound.
 */
export function jsonSchemaOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(jsonSchemaOf);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...shape } = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, jsonSchemaOf(value)]),
  );
  const rest = exclusive(shape, 'minimum', 'exclusiveMinimum');
  if (nullable !== true) return rest;
  return 'type' in rest && !('enum' in rest) ? { ...rest, nullable } : { anyOf: [rest, { type: 'null' }] };
}

function exclusive(shape: Record<string, unknown>, bound: string, flag: string): Record<string, unknown> {
  if (shape[flag] !== true) return shape;
  const { [bound]: limit, ...rest } = shape;
  return { ...rest, [flag]: limit };
}
