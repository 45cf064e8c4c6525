import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { metricsIn, type AlertRule } from '../src/promql/index.js';
import { ROOT } from './support.js';

const FOLDER = join(ROOT, 'k8s/components/monitoring');
/** Of Prometheus itself, not of a process. */
const NOT_OURS = ['up'];

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets?: readonly { readonly expr: string }[];
  }[];
}

/** Every metric that a rule or a panel reads, with who reads it. */
export async function monitoredMetrics(): Promise<Map<string, string>> {
  const rules = parse(await readFile(join(FOLDER, 'rules.yaml'), 'utf8')) as {
    spec: { groups: { rules: AlertRule[] }[] };
  };
  const dashboard = JSON.parse(await readFile(join(FOLDER, 'dashboards/tapedeck.json'), 'utf8')) as Dashboard;
  const read = [
    ...rules.spec.groups.flatMap((group) => group.rules.map(({ alert, expr }) => ({ by: alert, expr }))),
    ...dashboard.panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr }) => ({ by: title, expr })),
    ),
  ];
  const metrics = new Map<string, string>();
  for (const { by, expr } of read)
    for (const name of metricsIn(expr)) if (!NOT_OURS.includes(name)) metrics.set(name, by);
  return metrics;
}
