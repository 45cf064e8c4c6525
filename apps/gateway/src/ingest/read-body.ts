import { InvalidPayloadError } from '@tapedeck/contracts';
import type { FastifyRequest } from 'fastify';
import { invalidBody, unsupportedMediaType } from './ingest.problems.js';

/**
 * The body as its kind parses it. Throws 415 for what is not declared as JSON (the framework parses forms and text as
 * well), 422 naming each member at fault.
 */
export function readBody<T>(request: FastifyRequest, parse: (plain: unknown) => T): T {
  const declared = request.headers['content-type'] ?? '';
  if ((declared.split(';', 1)[0] ?? '').trim().toLowerCase() !== 'application/json')
    throw unsupportedMediaType(declared);
  try {
    return parse(request.body);
  } catch (error) {
    if (error instanceof InvalidPayloadError) throw invalidBody(error);
    throw error;
  }
}
