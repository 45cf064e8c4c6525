/** The part of an OpenAPI document that requests are made from. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly example?: unknown;
}

interface MediaObject {
  readonly schema?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export interface ResponseObject {
  readonly content?: Readonly<Record<string, MediaObject>>;
}

export interface OperationObject {
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, MediaObject>> };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  /** Absent where no key is needed. */
  readonly 'x-required-scope'?: 'read' | 'ingest' | 'admin';
}

export interface Operation extends OperationObject {
  readonly method: string;
  readonly path: string;
  /** Bodies that are taken. */
  readonly bodies: readonly unknown[];
}

const METHODS = ['get', 'put', 'post', 'delete'];

export function operationsOf(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      if (operation === undefined) return [];
      const examples = operation.requestBody?.content?.['application/json']?.examples ?? {};
      const bodies = Object.values(examples).map(({ value }) => value);
      return [{ ...operation, method: method.toUpperCase(), path, bodies }];
    }),
  );
}
