/** The error of a `send` that was not answered in time. Whether the request was handled is then unknown. */
export class RequestTimeoutError extends Error {
  override readonly name = 'RequestTimeoutError';

  constructor(type: string, timeoutMs: number) {
    super(`no reply to ${type} within ${timeoutMs} ms`);
  }
}
