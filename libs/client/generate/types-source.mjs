import openapiTS, { astToString } from 'openapi-typescript';

/** The types of every schema and operation, read-only: what a server said is not the client's to change. */
export async function typesSource(document) {
  const nodes = await openapiTS(document, {
    immutable: true,
    emptyObjectsUnknown: true,
    // A member of a body with a default may be left out.
    defaultNonNullable: false,
  });
  return astToString(nodes);
}
