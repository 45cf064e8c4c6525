import type { StateWrite } from './append-request.js';
import { InvalidStateError } from './invalid-state.error.js';

/** The id and version inside a state about to be written. Throws InvalidStateError when it has none, or a bad TTL. */
export function stateIdentity(state: StateWrite): { id: string; version: string } {
  if (state.ttlMs !== undefined && !(Number.isSafeInteger(state.ttlMs) && state.ttlMs > 0))
    throw new InvalidStateError(state.key, 'a whole number of milliseconds above zero in ttlMs', state.ttlMs);
  const members = parse(state);
  const id = members[state.idField];
  const version = members[state.versionField];
  if (typeof id !== 'string') throw new InvalidStateError(state.key, `a string in ${state.idField}`, id);
  if (typeof version !== 'string')
    throw new InvalidStateError(state.key, `a string in ${state.versionField}`, version);
  return { id, version };
}

function parse(state: StateWrite): Record<string, unknown> {
  const text = state.value.toString();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InvalidStateError(state.key, 'JSON', text);
  }
  if (typeof parsed !== 'object' || parsed === null)
    throw new InvalidStateError(state.key, 'a JSON object', parsed);
  return parsed as Record<string, unknown>;
}
