import { isUuid } from '@tapedeck/contracts';
import { v5 as uuidv5, v7 as uuidv7 } from 'uuid';

/** Namespace of the ids made from a client's key (RFC 9562, version 5); changing it would make every repeat a new event. */
const FACT_NAMESPACE = '3b1c2f5e-6f3d-5d0a-8a57-2f6c9d1e4b70';

/**
 * The id of the event of a fact. A UUID as key is the id itself; any other key gives the same id each time for the same
 * type of event; without a key it is a new one, ordered by time.
 */
export function factId(type: string, key?: string): string {
  if (key === undefined) return uuidv7();
  return isUuid(key) ? key.toLowerCase() : uuidv5(`${type}\n${key}`, FACT_NAMESPACE);
}
