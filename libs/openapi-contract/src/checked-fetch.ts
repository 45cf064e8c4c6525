import { AnswerContract, mediaType } from './answer-contract.js';
import type { OpenApiDocument } from './openapi-document.js';
import { operationsOf, type Operation } from './openapi-operations.js';

const BODY_TYPES = ['application/json', 'application/problem+json'];

/** A `fetch` that holds every answer against a document, and hands it on as it is. */
export class CheckedFetch {
  /** What was wrong, each with its request; empty when every answer was as documented. */
  readonly faults: string[] = [];
  /** What was answered: `getTopPicks 200`. */
  readonly seen = new Set<string>();
  readonly operations: readonly Operation[];
  private readonly contract: AnswerContract;
  private readonly routes: readonly { readonly pattern: RegExp; readonly operation: Operation }[];

  constructor(
    document: OpenApiDocument,
    private readonly inner: typeof fetch = globalThis.fetch,
  ) {
    this.contract = new AnswerContract(document);
    this.operations = operationsOf(document);
    this.routes = this.operations
      .map((operation) => ({ pattern: patternOf(operation.path), operation }))
      // The router as well prefers words to parameters.
      .sort((a, b) => parametersIn(a.operation) - parametersIn(b.operation));
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await this.inner(input, init);
    const operation = this.operationOf(request);
    if (operation !== undefined) await this.check(operation, request, response);
    return response;
  };

  private operationOf({ url, method }: Request): Operation | undefined {
    const { pathname } = new URL(url);
    const sought = method === 'HEAD' ? 'GET' : method;
    return this.routes.find(({ pattern, operation }) => operation.method === sought && pattern.test(pathname))
      ?.operation;
  }

  private async check(operation: Operation, { method, url }: Request, response: Response): Promise<void> {
    const { status } = response;
    const headers = Object.fromEntries(response.headers);
    // Others may be as long as they like, or have no end.
    const isRead =
      BODY_TYPES.includes(mediaType(headers)) || operation.responses[status]?.content === undefined;
    const body = isRead ? await response.clone().text() : '';
    this.seen.add(`${operation.operationId} ${status}`);
    const { pathname, search } = new URL(url);
    for (const fault of this.contract.faults(operation, method, { status, headers, body }))
      this.faults.push(`${method} ${pathname}${search} ${status}: ${fault}`);
  }
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/{\w+}/g, '[^/]+')}$`);
}

function parametersIn({ path }: Operation): number {
  return path.split('{').length;
}
