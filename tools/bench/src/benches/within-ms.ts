/** How long a part of a bench may take before it counts as stuck. */
export const WITHIN_MS = 120_000;
