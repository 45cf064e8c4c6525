import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { jsonSchemaOf } from './json-schema-of.js';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.js';
import type { OpenApiDocument, ResponseObject } from './openapi-operations.js';

const PROBLEM = 'application/problem+json';
const DOCUMENT = 'openapi';

/** What the document says of any request, and what the gate adds to every one. */
const ANYWHERE = [400, 401, 403, 404, 405, 408, 413, 414, 415, 417, 429, 431];
const UNAUTHORIZED = new Set(['none', 'stranger', 'expired', 'garbled']);

/** Holds every answer against the document: its status, its media type, its shape; and against what its key allows. */
export class AnswerJudge {
  private readonly ajv = new Ajv({ strict: false, validateSchema: false, allErrors: false });
  private readonly compiled = new Map<string, ValidateFunction>();
  /** The forms that the refusals of each kind took, path and time left out: one each, or somebody learns something. */
  private readonly refusals = new Map<string, Set<string>>();

  constructor(document: OpenApiDocument) {
    // The package is CommonJS: its default export is the module's `default` under Node's own loader.
    (formats as unknown as { default: typeof formats.default }).default(this.ajv);
    this.ajv.addSchema(jsonSchemaOf(document) as object, DOCUMENT);
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
    const { status, headers, body } = answer;
    const type = String(headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    const declared = operation?.responses[String(status)];
    if (status >= 500) {
      if (declared === undefined) return 'a 5xx that is not documented';
      if (method !== 'HEAD' && !documentedProblem(declared, body))
        return 'a 5xx of a kind that is not documented';
    }
    if (operation !== undefined && declared === undefined && !ANYWHERE.includes(status))
      return 'an undocumented status';
    if (method === 'HEAD' || status === 204 || status === 304)
      return body === '' ? undefined : 'a body where there is none';
    if (status >= 400) {
      if (type !== PROBLEM) return `expected ${PROBLEM}`;
      return this.mismatch(`${DOCUMENT}#/components/schemas/Problem`, body) ?? statusMismatch(body, status);
    }
    const media = declared?.content?.[type];
    if (operation === undefined) return undefined;
    if (media === undefined) return `${type} is not documented`;
    if (type !== 'application/json') return undefined;
    const pointer = ['paths', operation.path, operation.method.toLowerCase(), 'responses', String(status)];
    return this.mismatch(
      `${DOCUMENT}#/${[...pointer, 'content', type, 'schema'].map(escaped).join('/')}`,
      body,
    );
  }

  private mismatch(reference: string, body: string): string | undefined {
    const validate = this.compiled.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.compiled.set(reference, validate);
    return validate(JSON.parse(body))
      ? undefined
      : `not as documented: ${this.ajv.errorsText(validate.errors)}`;
  }
}

/** A part of a JSON pointer inside a URI. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
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
