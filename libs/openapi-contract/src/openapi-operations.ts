import type { OpenApiDocument, OperationObject } from './openapi-document.js';

export interface Operation extends OperationObject {
  readonly method: string;
  /** With its parameters in braces. */
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
