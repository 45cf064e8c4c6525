/**
 * The document as JSON Schema reads it. OpenAPI 3.0 spells `null` as `nullable` beside whatever shape; JSON Schema knows
 * that word only beside a `type`. And it spells an exclusive bound as a flag beside the bound.
 *
 * An object whose `properties` are listed is closed unless it says otherwise: what the document does not mention must not be
 * there. OpenAPI leaves such objects open, so that clients bear members that later versions add.
 */
export function jsonSchemaOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(jsonSchemaOf);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...shape } = Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name, jsonSchemaOf(value)]),
  );
  const rest = closed(exclusive(exclusive(shape, 'minimum'), 'maximum'));
  if (nullable !== true) return rest;
  return 'type' in rest && !('enum' in rest) ? { ...rest, nullable } : { anyOf: [rest, { type: 'null' }] };
}

function exclusive(shape: Record<string, unknown>, bound: 'minimum' | 'maximum'): Record<string, unknown> {
  const flag = bound === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  if (shape[flag] !== true) return shape;
  const { [bound]: limit, ...rest } = shape;
  return { ...rest, [flag]: limit };
}

function closed(shape: Record<string, unknown>): Record<string, unknown> {
  const isOpen = shape['type'] !== 'object' || !('properties' in shape) || 'additionalProperties' in shape;
  return isOpen ? shape : { ...shape, additionalProperties: false };
}
