import type { operations } from '../generated/openapi.js';
import { OPERATIONS } from '../generated/operations.js';

/** Names of everything that the gateway can be asked for. */
export type OperationId = keyof operations & keyof typeof OPERATIONS;
