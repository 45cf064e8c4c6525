/** CloudEvents `source` of everything that the dashboard publishes. */
export const SOURCE = '/tapedeck/dashboard';
