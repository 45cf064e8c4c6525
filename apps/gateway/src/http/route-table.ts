interface Route {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

/** Which methods each path answers: what tells a wrong method (405, `Allow`) from a wrong path (404). */
export class RouteTable {
  private readonly routes = new Map<string, Route>();

  add(template: string, methods: string | readonly string[]): void {
    const route = this.routes.get(template) ?? { pattern: patternOf(template), methods: new Set() };
    for (const method of [methods].flat()) route.methods.add(method);
    this.routes.set(template, route);
  }

  /** Methods of every route that the path fits, sorted; empty when none does. */
  methodsOf(path: string): string[] {
    const fitting = [...this.routes.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }
}

/** `/v1/top-picks/:universe/:mode` as a pattern; a parameter is one non-empty segment. */
function patternOf(template: string): RegExp {
  const source = template
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:[^/]+/g, '[^/]+')
    .replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}
