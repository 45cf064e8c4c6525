import type { Bench } from '../bench.js';
import { history } from './history.bench.js';
import { gateway } from './gateway.bench.js';
import { latency } from './latency.bench.js';
import { ranking } from './ranking.bench.js';
import { replay } from './replay.bench.js';
import { sse } from './sse.bench.js';
import { writer } from './writer.bench.js';

export const benches: readonly Bench[] = [ranking, writer, latency, replay, gateway, sse, history];
