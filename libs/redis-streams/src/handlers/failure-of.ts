/**
 * Code and reason of something a handler threw. Nest replaces an error that no filter took with a plain
 * `{ status, message }`; `StreamErrorFilter` lets the error itself through.
 */
export function failureOf(thrown: unknown): { code: string; reason: string } {
  if (typeof thrown !== 'object' || thrown === null)
    return { code: 'handler-failed', reason: String(thrown) };
  const { code, name, message } = thrown as { code?: unknown; name?: unknown; message?: unknown };
  const given = [code, name].find((text) => typeof text === 'string' && text !== '');
  return {
    code: typeof given === 'string' ? given : 'handler-failed',
    reason: typeof message === 'string' ? message : JSON.stringify(thrown),
  };
}
