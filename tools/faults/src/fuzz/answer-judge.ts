import {
  AnswerContract,
  mediaType,
  type OpenApiDocument,
  type ResponseObject,
} from '@tapedeck/openapi-contract';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.js';

const PROBLEM = 'application/problem+json';

/** What the document says of any request, and what the gate adds to every one. */
const ANYWHERE = [400, 401, 403, 404, 405, 408, 413, 414, 415, 417, 429, 431];
const UNAUTHORIZED = new Set(['none', 'stranger', 'expired', 'garbled']);

/** Holds every answer against the document: its status, its media type, its shape; and against what its key allows. */
export class AnswerJudge {
  private readonly contract: AnswerContract;
  /** The forms that the refusals of each kind took, path and time left out: one each, or somebody learns something. */
  private readonly refusals = new Map<string, Set<string>>();

  constructor(document: OpenApiDocument) {
    this.contract = new AnswerContract(document);
  }

  /** What is wrong with the answer; undefined when nothing is. */
  faultOf(request: FuzzRequest, answer: FuzzAnswer): string | undefined {
    return this.gateFault(request, answer) ?? this.shapeFault(request, answer);
  }

  /** Kinds of refusal that looked different from one request to another. */
  tellingRefusals(): string[] {
    return [...this.refusals]
      .filter(([, forms]) => forms.size > 1)
      .map(([kind, forms]) => `${kind}: ${[...forms].join(' / ')}`);
  }

  private gateFault(
    { method, shown, headers, operation }: FuzzRequest,
    answer: FuzzAnswer,
  ): string | undefined {
    if (headers['expect'] === 'tea') return answer.status === 417 ? undefined : 'expected 417';
    if (operation !== undefined && operation['x-required-scope'] === undefined && method !== 'POST')
      return undefined;
    if (UNAUTHORIZED.has(shown)) {
      this.note(
        `401 ${shown === 'none' || shown === 'expired' ? shown : 'invalid'} ${method === 'HEAD'}`,
        answer,
      );
      return answer.status === 401 ? undefined : `expected 401 for ${shown}`;
    }
    if (shown === 'both') return answer.status === 400 ? undefined : 'expected 400 for two keys';
    const scope = operation?.['x-required-scope'];
    if (answer.status === 403) this.note(`403 ${scopeNamed(answer)} ${method === 'HEAD'}`, answer);
    if (scope === undefined) return answer.status === 401 ? 'a key that is known got 401' : undefined;
    if (scope !== shown)
      return answer.status === 403 ? undefined : `expected 403 for ${shown} where ${scope} is needed`;
    return [401, 403].includes(answer.status) ? `${shown} is the right scope` : undefined;
  }

  private note(kind: string, { status, headers, body }: FuzzAnswer): void {
    const plain = { ...headers };
    for (const varying of ['date', 'content-length', 'ratelimit', 'connection', 'keep-alive'])
      delete plain[varying];
    const shape = body === '' ? {} : { ...(JSON.parse(body) as object), instance: '' };
    const forms = this.refusals.get(kind) ?? new Set();
    forms.add(JSON.stringify([status, plain, shape]));
    this.refusals.set(kind, forms);
  }

  private shapeFault({ method, operation }: FuzzRequest, answer: FuzzAnswer): string | undefined {
    const { status, body } = answer;
    const declared = operation?.responses[String(status)];
    if (status >= 500) {
      if (declared === undefined) return 'a 5xx that is not documented';
      if (method !== 'HEAD' && !documentedProblem(declared, body))
        return 'a 5xx of a kind that is not documented';
    }
    if (operation !== undefined && declared !== undefined)
      return this.contract.faults(operation, method, answer)[0];
    if (operation !== undefined && !ANYWHERE.includes(status)) return 'an undocumented status';
    if (method === 'HEAD' || status === 204 || status === 304)
      return body === '' ? undefined : 'a body where there is none';
    if (status < 400) return undefined;
    if (mediaType(answer.headers) !== PROBLEM) return `expected ${PROBLEM}`;
    return this.contract.shapeFaults('Problem', body)[0] ?? statusMismatch(body, status);
  }
}

function documentedProblem({ content }: ResponseObject, body: string): boolean {
  const { type } = JSON.parse(body) as { type?: unknown };
  const examples = Object.values(content?.[PROBLEM]?.examples ?? {});
  return examples.some(({ value }) => (value as { type?: unknown } | undefined)?.type === type);
}

function statusMismatch(body: string, status: number): string | undefined {
  return (JSON.parse(body) as { status: number }).status === status
    ? undefined
    : 'a problem of another status';
}

function scopeNamed({ headers }: FuzzAnswer): string {
  return /scope="(\w+)"/.exec(String(headers['www-authenticate']))?.[1] ?? 'none';
}
