import type { Bench } from '../bench.js';
import { gateway } from './gateway.bench.js';
import { latency } from './latency.bench.js';
import { ranking } from './ranking.bench.js';
import { replay } from './replay.bench.js';
import { writer } from './writer.bench.js';

export const benches: readonly Bench[] = [ranking, writer, latency, replay, gateway];
