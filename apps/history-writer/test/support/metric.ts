import type { INestMicroservice } from '@nestjs/common';
import { METRICS } from '@tapedeck/platform';
import type { Registry } from 'prom-client';

/** The value of one series of a writer's metrics; undefined when there is no such series. */
export async function metric(
  writer: INestMicroservice,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number | undefined> {
  const registry = writer.get<Registry>(METRICS, { strict: false });
  const found = await registry.getSingleMetric(name)?.get();
  return found?.values.find(({ labels: of }) =>
    Object.entries(labels).every(([label, value]) => (of as Record<string, unknown>)[label] === value),
  )?.value;
}
