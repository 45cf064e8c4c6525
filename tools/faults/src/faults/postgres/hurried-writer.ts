/** A writer that gives its statements little time, so that what takes half a minute takes seconds; by way of a proxy. */
export const HURRIED_WRITER = {
  proxies: ['postgres'],
  writerEnvironment: { HISTORY_WRITER_STATEMENT_TIMEOUT_MS: '1000' },
} as const;
