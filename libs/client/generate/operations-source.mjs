const METHODS = ['get', 'put', 'post', 'delete'];

/** Where each operation is, and which parameters go into its query: the client spells no address itself. */
export function operationsSource(document) {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [row(method, path, item[method])])),
  );
  return [
    '/** Every operation of the document, by its id. */',
    `export const OPERATIONS = {${rows.join('\n')}} as const;`,
    '',
  ].join('\n');
}

function row(method, path, { operationId, parameters = [] }) {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const where = { method: method.toUpperCase(), path, query };
  return `${operationId}: ${JSON.stringify(where)},`;
}
