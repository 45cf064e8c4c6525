/** Injection token of the TapedeckConfig. */
export const CONFIG = Symbol('CONFIG');
