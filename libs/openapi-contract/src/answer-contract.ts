import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { jsonSchemaOf } from './json-schema-of.js';
import type { HeaderObject, OpenApiDocument, ResponseObject } from './openapi-document.js';
import type { Operation } from './openapi-operations.js';

/** What a server answered; names of headers in small letters. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const DOCUMENT = 'openapi';
const JSON_TYPES = ['application/json', 'application/problem+json'];
/** RFC 3339 in UTC, to the second or the millisecond. */
const UTC_MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;

/**
 * Holds answers against an OpenAPI 3.0 document, strictly: a status, a media type, or a member of a JSON body that the document
 * does not mention is a fault, and so is a header that it requires and the answer lacks.
 */
export class AnswerContract {
  private readonly ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: OpenApiDocument) {
    // The package is CommonJS: its default export is the module's `default` under Node's own loader.
    (formats as unknown as { default: typeof formats.default }).default(this.ajv);
    this.ajv.addFormat('date-time', UTC_MOMENT);
    this.ajv.addSchema(jsonSchemaOf(document) as object, DOCUMENT);
  }

  /** What is wrong with an answer to the method of the operation, or to HEAD in its place; none when it is as documented. */
  faults(operation: Operation, method: string, answer: Answer): string[] {
    const { status, headers, body } = answer;
    const response = operation.responses[String(status)];
    if (response === undefined) return [`${status} is not documented`];
    const faults = this.headerFaults(pointerTo(operation, status), response, headers);
    if (method === 'HEAD' || response.content === undefined)
      return body === '' ? faults : [...faults, `a body where there is none: ${body.slice(0, 100)}`];
    const type = mediaType(headers);
    if (response.content[type] === undefined) return [...faults, `the type ${type} is not documented`];
    return [...faults, ...this.bodyFaults(operation, status, type, body)];
  }

  /** What is wrong with a body of a status and type that are documented; of types other than JSON nothing is known. */
  bodyFaults(operation: Operation, status: number, type: string, body: string): string[] {
    if (!JSON_TYPES.includes(type)) return [];
    const schema = [...pointerTo(operation, status), 'content', type, 'schema'];
    return [...this.mismatches(schema, body), ...statusFaults(type, body, status)];
  }

  /** Whether a body has the shape of that name. */
  shapeFaults(name: string, body: string): string[] {
    return this.mismatches(['components', 'schemas', name], body);
  }

  private headerFaults(
    pointer: readonly string[],
    { headers: documented = {} }: ResponseObject,
    headers: Answer['headers'],
  ): string[] {
    return Object.entries(documented).flatMap(([name, header]) => {
      const value = headers[name.toLowerCase()];
      if (value === undefined) return header.required === true ? [`the header ${name} is missing`] : [];
      const validate = this.validatorOf([...pointer, 'headers', name, 'schema']);
      return validate(read(header, String(value)))
        ? []
        : [`${name}: ${String(value)}: ${this.ajv.errorsText(validate.errors)}`];
    });
  }

  private mismatches(pointer: readonly string[], body: string): string[] {
    const validate = this.validatorOf(pointer);
    return validate(JSON.parse(body))
      ? []
      : (validate.errors ?? []).map(({ instancePath, message, params }) =>
          [instancePath || '/', message, JSON.stringify(params)].join(' '),
        );
  }

  private validatorOf(pointer: readonly string[]): ValidateFunction {
    const reference = `${DOCUMENT}#/${pointer.map(escaped).join('/')}`;
    const validate = this.compiled.get(reference) ?? this.ajv.compile({ $ref: reference });
    this.compiled.set(reference, validate);
    return validate;
  }
}

export function mediaType(headers: Answer['headers']): string {
  return String(headers['content-type'] ?? '').split(';', 1)[0] ?? '';
}

function pointerTo({ path, method }: Operation, status: number): string[] {
  return ['paths', path, method.toLowerCase(), 'responses', String(status)];
}

/** A part of a JSON pointer inside a URI. */
function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** A header as its schema means it: they all are text. */
function read({ schema }: HeaderObject, text: string): string | number {
  const isNumber = schema?.['type'] === 'integer' || schema?.['type'] === 'number';
  return isNumber && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function statusFaults(type: string, body: string, status: number): string[] {
  if (type !== 'application/problem+json') return [];
  const told = (JSON.parse(body) as { status: number }).status;
  return told === status ? [] : [`a problem of the status ${told}`];
}
