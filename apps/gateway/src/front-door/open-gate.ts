import { API_SECURITY_HEADERS } from '../http/security-headers.js';
import type { LaneVerdict } from './lane-gate.js';

const PASS: LaneVerdict = { pass: true, headers: API_SECURITY_HEADERS };

/** Lets everybody pass. */
export function openGate(): LaneVerdict {
  return PASS;
}
