import { beforeEach, describe, expect, it } from '@jest/globals';
import { RouteTable } from './route-table.js';

describe('RouteTable', () => {
  let routes: RouteTable;

  beforeEach(() => {
    routes = new RouteTable();
    routes.add('/v1/top-picks/:universe/:mode', 'GET');
    routes.add('/v1/top-picks/:universe/:mode', 'HEAD');
    routes.add('/v1/top-picks/positions', ['GET']);
    routes.add('/docs/*', 'GET');
    routes.add('/docs/page.html', 'GET');
  });

  it.each([
    ['/v1/top-picks/sp500/swing', ['GET', 'HEAD']],
    ['/v1/top-picks/positions', ['GET']],
    ['/docs/deep/down.css', ['GET']],
    ['/v1/top-picks/sp500', []],
    ['/v1/top-picks/sp500/swing/more', []],
    ['/v1/top-picks//swing', []],
    ['/docsXpage.html', []],
    ['/', []],
  ])('%s answers %j', (path, methods) => {
    expect(routes.methodsOf(path)).toEqual(methods);
  });
});
