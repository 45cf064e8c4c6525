import { Agent } from 'node:http';
import { KEYS } from '@tapedeck/contracts';
import { operationsOf, type OpenApiDocument } from '@tapedeck/openapi-contract';
import { Redis } from 'ioredis';
import { Chance } from '../chance.js';
import { MemoryByTenth } from '../million/memory-by-tenth.js';
import { residentMb } from '../million/resident-mb.js';
import { AnswerJudge } from './answer-judge.js';
import { FuzzKeys } from './fuzz-keys.js';
import type { FuzzOptions } from './fuzz-options.js';
import { GROWTH_FROM_REQUESTS, MOST_GROWTH_RATIO, type FuzzReport } from './fuzz-report.js';
import type { FuzzAnswer, FuzzRequest } from './fuzz-request.js';
import { withFuzzedGateway, type FuzzedGateway } from './fuzzed-gateway.js';
import { sendRawBytes } from './raw-bytes.js';
import { RequestMaker } from './request-maker.js';
import { sendRequest } from './send-request.js';
import { topPicksBytes } from './top-picks-bytes.js';

const RAW_EVERY = 100;
const SAMPLE_EVERY_MS = 250;
const BLAMES_A_SERVER = /:(history|redis|ingest)-unavailable$/;
const DIED = /unhandledRejection|uncaughtException|"level":(50|60)|heap out of memory|Warning: Possible/;

/** Sends so many requests to a gateway of its own and holds each answer against its document. */
export function runFuzz(options: FuzzOptions, onTenth?: (done: number) => void): Promise<FuzzReport> {
  const keys = new FuzzKeys();
  const variables = {
    GATEWAY_API_KEYS: keys.stored,
    GATEWAY_HOST: '127.0.0.1',
    GATEWAY_RATE_LIMIT: '100000000/60s',
    GATEWAY_UNAUTHORIZED_LIMIT: 'off',
    MARKET_CLOCK: '2018-02-07T22:00:00Z',
    TOP_PICKS_RUNS: 'sp500/swing',
    LOG_FORMAT: 'json',
  };
  return withFuzzedGateway(variables, (gateway) => new FuzzRun(options, gateway, keys, onTenth).run());
}

class FuzzRun {
  private readonly agent: Agent;
  private readonly statuses: Record<string, number> = {};
  private readonly problems: Record<string, number> = {};
  private readonly reached = new Set<string>();
  private readonly faults = new Map<string, { example: unknown; count: number }>();
  private readonly memory = new MemoryByTenth();
  private sent = 0;
  private rawSockets = 0;

  constructor(
    private readonly options: FuzzOptions,
    private readonly under: FuzzedGateway,
    private readonly keys: FuzzKeys,
    private readonly onTenth: (done: number) => void = () => undefined,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: options.atOnce });
  }

  async run(): Promise<FuzzReport> {
    const started = performance.now();
    const document = await this.document();
    await this.putSnapshot();
    const operations = operationsOf(document);
    const judge = new AnswerJudge(document);
    const maker = new RequestMaker(operations);
    const sampler = setInterval(() => void this.sample(), SAMPLE_EVERY_MS);
    try {
      await Promise.all(Array.from({ length: this.options.atOnce }, () => this.worker(maker, judge)));
    } finally {
      clearInterval(sampler);
      this.agent.destroy();
    }
    for (const telling of judge.tellingRefusals()) this.fault('a refusal that tells something', telling);
    await this.judgeProcess();
    return {
      requests: this.sent,
      seconds: (performance.now() - started) / 1000,
      statuses: this.statuses,
      problems: this.problems,
      reached: this.reached.size,
      operations: operations.length,
      rawSockets: this.rawSockets,
      memory: this.memory.tenths(),
      growthRatio: this.memory.growthRatio,
      faults: [...this.faults].map(([fault, { example, count }]) => ({ fault, example, count })),
    };
  }

  private async worker(maker: RequestMaker, judge: AnswerJudge): Promise<void> {
    while (this.sent < this.options.requests && this.under.gateway.running) {
      const number = (this.sent += 1);
      if (number % Math.ceil(this.options.requests / 10) === 0) this.onTenth(number);
      // Its own seed: a request is the same whichever worker comes to it.
      const chance = Chance.of(this.options.seed, number);
      if (number % RAW_EVERY === 0) await this.sendBytes(chance);
      else await this.sendOne(maker.next(chance), chance, judge);
    }
  }

  private async sendOne(request: FuzzRequest, chance: Chance, judge: AnswerJudge): Promise<void> {
    let answer: FuzzAnswer;
    try {
      answer = await sendRequest(
        this.agent,
        this.under.port,
        request,
        this.keys.headers(request.shown, chance),
      );
    } catch (error) {
      this.fault(`no answer: ${String(error)}`, request);
      return;
    }
    const { operation, ...sent } = request;
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    if (answer.status >= 500 && answer.body !== '') this.countProblem(answer.body);
    if (operation !== undefined && answer.status < 300)
      this.reached.add(`${operation.method} ${operation.path}`);
    const fault = judge.faultOf(request, answer);
    if (fault !== undefined) this.fault(`${answer.status}: ${fault}`, { sent, answer });
  }

  /** Both servers are up all the time: a 5xx that blames one of them is a read that did not come in time. */
  private countProblem(body: string): void {
    const type = String((JSON.parse(body) as { type?: unknown }).type);
    this.problems[type] = (this.problems[type] ?? 0) + 1;
    if (BLAMES_A_SERVER.test(type)) this.fault('a 5xx that blames a server', body);
  }

  private async sendBytes(chance: Chance): Promise<void> {
    this.rawSockets += 1;
    const heard = await sendRawBytes(this.under.port, chance);
    if (/^HTTP\/1\.1 5/.test(heard)) this.fault('a 5xx to broken bytes', heard.slice(0, 300));
  }

  private fault(fault: string, example: unknown): void {
    const seen = this.faults.get(fault);
    this.faults.set(fault, { example: seen?.example ?? example, count: (seen?.count ?? 0) + 1 });
  }

  private async sample(): Promise<void> {
    const mb = await residentMb(this.under.gateway.pid);
    this.memory.add(this.sent / this.options.requests, mb);
  }

  private async judgeProcess(): Promise<void> {
    if (!this.under.gateway.running) this.fault('the gateway has ended', await this.under.gateway.exited);
    for (const line of (await this.under.log()).split('\n'))
      if (DIED.test(line)) this.fault('an error in the log', line);
    const growth = this.memory.growthRatio;
    if (this.options.requests >= GROWTH_FROM_REQUESTS && growth > MOST_GROWTH_RATIO)
      this.fault('memory grows', growth);
  }

  private async document(): Promise<OpenApiDocument> {
    const headers = this.keys.headers('read', Chance.of(0));
    const response = await fetch(`http://127.0.0.1:${this.under.port}/docs-json`, { headers });
    return (await response.json()) as OpenApiDocument;
  }

  /** One latest read that has something to say. */
  private async putSnapshot(): Promise<void> {
    const redis = new Redis(this.under.redisUrl);
    await redis.set(KEYS.topPicks('sp500', 'swing'), topPicksBytes());
    redis.disconnect();
  }
}
