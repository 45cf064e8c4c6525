import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { durationS, firing, metricsIn, parseSeries, type AlertRule } from '../src/promql/index.js';
import { ROOT } from './support.js';

const FOLDER = join(ROOT, 'k8s/components/monitoring');

interface RuleTest {
  readonly name: string;
  readonly interval: string;
  readonly input_series: readonly { readonly series: string; readonly values: string }[];
  readonly alert_rule_test: readonly {
    readonly eval_time: string;
    readonly alertname: string;
    readonly exp_alerts: readonly { readonly exp_labels: Readonly<Record<string, string>> }[];
  }[];
}

const groups = (
  parse(await readFile(join(FOLDER, 'rules.yaml'), 'utf8')) as { spec: { groups: { rules: AlertRule[] }[] } }
).spec.groups;
const rules = groups.flatMap((group) => group.rules);
const { tests, ...rest } = parse(await readFile(join(FOLDER, 'rules.test.yaml'), 'utf8')) as {
  tests: RuleTest[];
};
const checks = tests.flatMap((test) => test.alert_rule_test.map((check) => ({ ...test, ...check })));

const itWithPromtool = (await hasPromtool()) ? it : it.skip;

describe('the rules of alerts', () => {
  it.each(checks)(
    '$name: $alertname at $eval_time',
    ({ interval, input_series, alertname, eval_time, exp_alerts }) => {
      const rule = rules.find(({ alert }) => alert === alertname) as AlertRule;
      const series = input_series.map(({ series: selector, values }) => parseSeries(selector, values));
      const store = { intervalS: durationS(interval), series };
      const fired = firing(rule, store, durationS(eval_time));
      expect(fired).toHaveLength(exp_alerts.length);
      expect(fired).toEqual(expect.arrayContaining(exp_alerts.map(({ exp_labels }) => exp_labels)));
    },
  );

  it('are each seen firing and not firing', () => {
    const seen = (fires: boolean) =>
      checks.filter(({ exp_alerts }) => exp_alerts.length > 0 === fires).map(({ alertname }) => alertname);
    for (const { alert } of rules) {
      expect(seen(true)).toContain(alert);
      expect(seen(false)).toContain(alert);
    }
  });

  it('have a section each in the runbook: what it means, how to see it, what to do', async () => {
    const runbook = await readFile(join(ROOT, 'docs/runbook.md'), 'utf8');
    for (const { alert, annotations, labels } of rules) {
      const [, section = ''] = runbook.split(`\n## ${alert}\n`);
      const text = section.split('\n## ')[0] ?? '';
      for (const part of ['**Means**', '**See**', '**Do**'])
        expect([alert, text.includes(part)]).toEqual([alert, true]);
      expect([alert, annotations?.['summary']]).toEqual([alert, expect.any(String)]);
      expect([alert, labels?.['severity']]).toEqual([alert, expect.stringMatching(/^(critical|warning)$/)]);
    }
  });

  it('read metrics that have a name', () => {
    for (const { alert, expr } of rules) expect([alert, metricsIn(expr).length]).not.toEqual([alert, 0]);
  });

  itWithPromtool('pass promtool as well (skipped where there is none)', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tapedeck-rules-'));
    try {
      // It compares annotations too, which say nothing about when an alert fires.
      const bare = groups.map((group) => ({
        ...group,
        rules: group.rules.map(({ annotations: _texts, ...rule }) => rule),
      }));
      await writeFile(join(folder, 'rules.yaml'), stringify({ groups: bare }));
      await writeFile(join(folder, 'rules.test.yaml'), stringify({ ...rest, tests }));
      await promisify(execFile)('promtool', ['test', 'rules', 'rules.test.yaml'], { cwd: folder });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function hasPromtool(): Promise<boolean> {
  return promisify(execFile)('promtool', ['--version']).then(
    () => true,
    () => false,
  );
}
