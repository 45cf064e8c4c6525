/** Thrown for a cursor that no page of this history ever gave out: mangled, or of another kind. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';

  constructor(readonly cursor: string) {
    super(`not a cursor of this history: ${JSON.stringify(cursor.slice(0, 80))}`);
  }
}
