import { randomUUID } from 'node:crypto';
import type { HttpClient, Question } from './http-client.js';
import { LoadClient } from './load-client.js';

interface FactKind {
  readonly path: string;
  readonly table: string;
  readonly body: (symbol: string, number: number) => object;
}

const KINDS: readonly FactKind[] = [
  {
    path: '/v1/ai/recommendations',
    table: 'ai_recommendations',
    body: (symbol, number) => ({
      ...{
        symbol,
        side: 'long',
        horizonSessions: 5,
        entry: 100,
        stop: 95,
        targets: [105 + number],
        model: 'm',
      },
      ...{ confidence: 0.5, rationale: `number ${number}`, universe: 'all' },
    }),
  },
  {
    path: '/v1/ai/analyses',
    table: 'agent_analyses',
    body: (symbol, number) => ({ agent: 'a', kind: 'k', summary: `number ${number}`, findings: {}, symbol }),
  },
  {
    path: '/v1/ai/learnings',
    table: 'agent_learnings',
    body: (_, number) => ({ agent: 'a', topic: 't', lesson: `number ${number}`, evidence: [] }),
  },
  {
    path: '/v1/llm/requests',
    table: 'llm_requests',
    body: (_, number) => ({
      ...{
        provider: 'p',
        model: 'm',
        purpose: `number ${number}`,
        promptTokens: number,
        completionTokens: 1,
      },
      ...{ status: 'ok', costUsd: '0.01' },
    }),
  },
];

/** Hands in facts of every kind, each under a key of its own, every third a second time. */
export class FactPoster extends LoadClient {
  /** Ids that were acknowledged, by the table that each has to be in. */
  readonly acknowledged = new Map<string, string[]>();
  private number = 0;

  constructor(
    http: HttpClient,
    everyMs: number,
    private readonly symbol: string,
  ) {
    super('facts', http, everyMs);
  }

  protected async turn(): Promise<void> {
    this.number += 1;
    const kind = KINDS[this.number % KINDS.length] as FactKind;
    const fact: Question = {
      method: 'POST',
      path: kind.path,
      headers: { 'idempotency-key': randomUUID() },
      body: kind.body(this.symbol, this.number),
    };
    const { text } = await this.ask(fact, 202);
    const { id } = JSON.parse(text) as { id: string };
    this.acknowledged.set(kind.table, [...(this.acknowledged.get(kind.table) ?? []), id]);
    if (this.number % 3 > 0) return;
    const again = await this.ask(fact, 202);
    if (again.text !== text || again.headers['idempotency-replayed'] !== 'true')
      throw new Error(`${kind.path}: the same again was answered ${again.text}, not ${text}`);
  }
}
