import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  AnswerContract,
  operationsOf,
  type OpenApiDocument,
  type Operation,
} from '@tapedeck/openapi-contract';
import { Logger } from '@nestjs/common';
import { gatewayDocument } from '../src/docs/gateway-document.js';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly nullable?: boolean;
  readonly type?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
}

const CHECKED_IN = new URL('../../../libs/client/openapi.json', import.meta.url);
/** A name that says the unit says what the value is of. */
const UNIT = /(Ms|Pct|Ratio|Bps|Usd|Bytes)$/;

describe('the OpenAPI document, for who makes a client from it', () => {
  let document: OpenApiDocument;
  let operations: Operation[];
  let schemas: Record<string, Schema>;

  beforeAll(async () => {
    // The gateway that is documented looks for servers that are not there.
    Logger.overrideLogger(false);
    document = (await gatewayDocument()) as unknown as OpenApiDocument;
    operations = operationsOf(document);
    schemas = document.components['schemas'] as Record<string, Schema>;
  });

  it('is the one that the client is made from: npm run client makes both anew', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(JSON.parse(readFileSync(CHECKED_IN, 'utf8')));
  });

  it('names every operation as a method would be', () => {
    const ids = operations.map(({ operationId }) => operationId ?? '');
    expect(ids.filter((id) => !/^[a-z][A-Za-z0-9]{3,39}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what every parameter, header and answer is', () => {
    const silent = operations.flatMap(({ operationId, parameters = [], responses }) => [
      ...parameters
        .filter(({ description, schema = {}, in: place }) => {
          const isShown = 'example' in schema || 'enum' in schema || 'default' in schema;
          return !description || !('type' in schema) || (place === 'path' && !isShown);
        })
        .map(({ name }) => `${operationId} ${name}`),
      ...Object.entries(responses).flatMap(([status, { description, headers = {} }]) => [
        ...(description ? [] : [`${operationId} ${status}`]),
        ...Object.entries(headers)
          .filter(([, header]) => !header.description || !header.schema)
          .map(([name]) => `${operationId} ${status} ${name}`),
      ]),
    ]);
    expect(silent).toEqual([]);
  });

  it('says what every member of every shape is, by its description or by the unit in its name', () => {
    const silent = Object.entries(schemas).flatMap(([name, schema]) =>
      members(schema, name).flatMap(([path, member]) => (described(member) || UNIT.test(path) ? [] : [path])),
    );
    expect(silent).toEqual([]);
  });

  it('shows what every text that is not of few values looks like', () => {
    const bare = Object.entries(schemas).flatMap(([name, schema]) =>
      members(schema, name).flatMap(([path, member]) => (shown(member) ? [] : [path])),
    );
    expect(bare).toEqual([]);
  });

  it('has the refusals of the gate on every operation but the two that are open', () => {
    const open = operations.filter((operation) => operation['x-required-scope'] === undefined);
    expect(open.map(({ operationId }) => operationId).sort()).toEqual(['getLive', 'getReady']);
    for (const { operationId, responses } of operations.filter((one) => !open.includes(one)))
      expect([operationId, Object.keys(responses)]).toEqual([
        operationId,
        expect.arrayContaining(['400', '401', '403', '429']),
      ]);
    const schemes = document.components['securitySchemes'];
    expect(schemes).toMatchObject({ bearer: { scheme: 'bearer' }, apiKey: { name: 'X-API-Key' } });
  });

  it('has an example of every answer, and each of them is as documented', () => {
    const contract = new AnswerContract(document);
    for (const operation of operations)
      for (const [status, { content = {} }] of Object.entries(operation.responses))
        for (const [type, { example, examples, schema }] of Object.entries(content)) {
          const inSchema = (schema as Schema | undefined)?.example;
          const values = [example, inSchema, ...Object.values(examples ?? {}).map(({ value }) => value)];
          const given = values.filter((value) => value !== undefined);
          const where = `${operation.operationId} ${status} ${type}`;
          expect([where, given.length]).not.toEqual([where, 0]);
          for (const value of given) {
            const body = JSON.stringify(value);
            const faults = contract.bodyFaults(operation, Number(status), type, body);
            expect([where, faults]).toEqual([where, []]);
          }
        }
  });

  /** Every member of a shape, at any depth, by its path; a reference ends it. */
  function members(schema: Schema, path: string): [string, Schema][] {
    const own = Object.entries(schema.properties ?? {}).map(([name, part]): [string, Schema] => [
      `${path}.${name}`,
      part,
    ]);
    const inner = own.flatMap(([at, part]) => members(part, at));
    return [...own, ...inner, ...(schema.items === undefined ? [] : members(schema.items, `${path}[]`))];
  }

  function described({ description, $ref }: Schema): boolean {
    return Boolean(description) || ($ref !== undefined && Boolean(named($ref).description));
  }

  function shown({
    type,
    enum: values,
    format,
    example,
    nullable,
    pattern,
  }: Schema & { pattern?: string }): boolean {
    return type !== 'string' || [values, format, example, pattern].some(Boolean) || nullable === true;
  }

  function named(reference: string): Schema {
    return schemas[reference.slice(reference.lastIndexOf('/') + 1)] ?? {};
  }
});
