import type { ClientOptions } from '../client-options.js';
import { OPERATIONS } from '../generated/operations.js';
import { problemOfAnswer } from '../problems/problem-of-answer.js';
import type { AnswerOf } from '../schema/operation-types.js';
import type { OperationId } from '../schema/operation-id.js';
import { addressOf } from './address-of.js';
import type { Call, Exchange } from './call.js';
import { connected } from './connected.js';
import { Deadline } from './deadline.js';
import { jsonOf } from './json-of.js';
import { retryPolicy, retrying, type RetryPolicy } from './retrying.js';

const NOT_MODIFIED = 304;
const DEFAULT_TIMEOUT_MS = 15_000;

/** Sends calls, each within its time limit and as often as it may be, and reads their answers. */
export class Transport {
  private readonly baseUrl: string;
  private readonly timeoutMs: number;
  private readonly retry: RetryPolicy;
  private readonly fetch: typeof fetch;
  private readonly identity: Readonly<Record<string, string>>;

  constructor(options: ClientOptions) {
    this.baseUrl = new URL(options.baseUrl).href.replace(/\/+$/, '');
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.retry = retryPolicy(options.retry);
    // Browsers refuse a `fetch` that is called as somebody's method.
    const given = options.fetch ?? globalThis.fetch;
    this.fetch = (input, init) => given(input, init);
    this.identity = options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` };
  }

  /** The JSON of a good answer. */
  async json<Id extends OperationId>(call: Call & { readonly operation: Id }): Promise<AnswerOf<Id>> {
    return jsonOf(await this.exchange(call)) as AnswerOf<Id>;
  }

  /** A good answer or 304, read to its end. Throws TapedeckProblem, TapedeckConnectionError, or the reason of the signal. */
  async exchange(call: Call): Promise<Exchange> {
    const { timeoutMs = this.timeoutMs, signal } = call;
    const request = this.requestOf(call);
    return retrying(call, this.retry, async () => {
      const deadline = new Deadline(timeoutMs, signal);
      try {
        return await connected(timeoutMs, signal, async () => {
          const { status, ok, headers, text } = await read(this.send(request, deadline.signal));
          if (ok || status === NOT_MODIFIED) return { status, headers, text };
          throw problemOfAnswer(status, headers, text);
        });
      } finally {
        deadline.release();
      }
    });
  }

  /**
   * A good answer as soon as its head is there, for a body that may be long: the time limit is for the head alone, and the
   * signal goes on to end the body.
   */
  async open(call: Call): Promise<Response> {
    const { timeoutMs = this.timeoutMs, signal } = call;
    const request = this.requestOf(call);
    const deadline = new Deadline(timeoutMs, signal);
    try {
      return await connected(timeoutMs, signal, async () => {
        const response = await this.send(request, deadline.signal);
        if (response.ok) return response;
        throw problemOfAnswer(response.status, response.headers, await response.text());
      });
    } finally {
      deadline.stopClock();
    }
  }

  /** The same with the tries that a call may have. */
  openRetrying(call: Call): Promise<Response> {
    return retrying(call, this.retry, () => this.open(call));
  }

  /** Made before anything is sent: a mistake in it is the caller's, and no reason to try again. */
  private requestOf({ operation, parameters, headers, body }: Call): PreparedRequest {
    return {
      url: this.baseUrl + addressOf(operation, parameters),
      init: {
        method: OPERATIONS[operation].method,
        headers: {
          ...this.identity,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
    };
  }

  private send({ url, init }: PreparedRequest, signal: AbortSignal): Promise<Response> {
    return this.fetch(url, { ...init, signal });
  }
}

interface PreparedRequest {
  readonly url: string;
  readonly init: RequestInit;
}

async function read(answer: Promise<Response>) {
  const response = await answer;
  const { status, ok, headers } = response;
  return { status, ok, headers, text: await response.text() };
}
