/** Some clients name the host in the request target; the router takes such a target for its path. */
const ABSOLUTE = /^https?:\/\/[^/]*\//i;

/** The path of a request target as the router reads it: without host and query, decoded where that can be done. */
export function requestPath(target: string): string {
  const path = target.replace(ABSOLUTE, '/').split(/[?#]/, 1)[0] ?? '';
  return path.includes('%') ? path.split('/').map(decoded).join('/') : path;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
