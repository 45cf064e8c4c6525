import { FactPoster } from './fact-poster.js';
import { HttpClient } from './http-client.js';
import { LatestReader } from './latest-reader.js';
import { LevelsAsker } from './levels-asker.js';
import type { LoadClient } from './load-client.js';
import { PastReader } from './past-reader.js';
import { PortfolioEditor } from './portfolio-editor.js';
import { StreamFollower } from './stream-follower.js';

const STORED = [
  '/v1/top-picks/all/swing',
  '/v1/top-picks/all/scalping',
  '/v1/top-picks/positions',
  '/v1/portfolio/positions',
  '/v1/dashboard/overview',
  '/v1/dashboard/performance',
];
const LATEST = [...STORED, '/v1/portfolio/watchlist', '/v1/scalping'];
const TABLES = ['top-picks-runs', 'portfolio-snapshots', 'dashboard-performance', 'ai-recommendations'];

const READ_EVERY_MS = 40;
const EVERY_MS = 120;
const FOLLOWERS = 4;

/** Every kind of client, over connections that are kept and over new ones. */
export class Load {
  readonly clients: readonly LoadClient[];
  readonly facts: readonly FactPoster[];
  readonly followers: readonly StreamFollower[];

  /** `symbols`: of the market, at least two. */
  constructor(port: number, symbols: readonly string[]) {
    const [first = '', second = ''] = symbols;
    const both = <T>(make: (http: HttpClient, n: number) => T) =>
      [true, false].map((kept, n) => make(new HttpClient(port, kept), n));
    this.facts = both((http) => new FactPoster(http, EVERY_MS, first));
    this.clients = [
      ...both((http) => new LatestReader(http, READ_EVERY_MS, LATEST)),
      ...both((http) => new PastReader(http, EVERY_MS, STORED, TABLES)),
      ...both((http, n) => new PortfolioEditor(http, EVERY_MS, n === 0 ? first : second)),
      ...both((http) => new LevelsAsker(http, EVERY_MS, symbols)),
      ...this.facts,
    ];
    this.followers = Array.from({ length: FOLLOWERS }, () => new StreamFollower(port));
  }

  /** What has to be there before the load can expect it. */
  static readonly needs = LATEST;

  start(): void {
    for (const one of [...this.clients, ...this.followers]) one.start();
  }

  /** Asks no more; whoever follows the stream goes on. */
  async stop(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.stop()));
  }

  get answers(): number {
    return this.clients.reduce((sum, client) => sum + client.answers, 0);
  }

  get problems(): readonly string[] {
    return [...this.clients, ...this.followers].flatMap(({ problems }) => problems);
  }

  /** Ids that were acknowledged, by table. */
  get acknowledged(): ReadonlyMap<string, readonly string[]> {
    const ids = new Map<string, string[]>();
    for (const { acknowledged } of this.facts)
      for (const [table, some] of acknowledged) ids.set(table, [...(ids.get(table) ?? []), ...some]);
    return ids;
  }
}
