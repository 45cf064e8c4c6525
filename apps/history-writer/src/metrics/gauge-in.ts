import { Gauge, type Registry } from 'prom-client';

/** Makes gauges that belong to one registry. */
export function gaugeIn(
  registry: Registry,
): <Label extends string>(name: string, help: string, labelNames: readonly Label[]) => Gauge<Label> {
  return (name, help, labelNames) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
}
