/** CloudEvents `source` of everything that top-picks publishes. */
export const SOURCE = '/tapedeck/top-picks';
