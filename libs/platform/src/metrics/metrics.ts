import { collectDefaultMetrics, Registry } from 'prom-client';

/** Injection token of the process's Prometheus registry. */
export const METRICS = Symbol('METRICS');

/** A registry with the process's own metrics (memory, event loop, garbage collection), labelled with the service. */
export function createMetrics(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}
