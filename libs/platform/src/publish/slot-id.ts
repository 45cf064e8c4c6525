import { v5 as uuidv5 } from 'uuid';

/** Namespace of slot ids (RFC 9562, version 5); changing it would make every slot a new event. */
const SLOT_NAMESPACE = '5d9f6a0e-0c0b-5e55-9a3c-7f1f5b7f2a11';

/** The id of a scheduled snapshot: the same slot is the same event, however often it is tried. */
export function slotId(type: string, subject: string, asOf: string): string {
  return uuidv5(`${type}\n${subject}\n${asOf}`, SLOT_NAMESPACE);
}
