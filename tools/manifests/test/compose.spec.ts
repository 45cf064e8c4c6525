import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '@tapedeck/platform';
import { STACK_PLAN } from '@tapedeck/stack';
import { parse } from 'yaml';
import { ROOT } from './support.js';

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly depends_on: Readonly<Record<string, { readonly condition: string }>>;
  readonly read_only?: boolean;
  readonly cap_drop: readonly string[];
}

const compose = parse(readFileSync(join(ROOT, 'docker/compose.yaml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const planned = STACK_PLAN.services.map(({ name }) => name);

describe('the compose file', () => {
  it('has every service, the migration, and the two servers', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...planned, 'migrate', 'postgres', 'redis'].sort());
  });

  it.each(STACK_PLAN.services.map((plan) => [plan.name, plan] as const))(
    '%s runs what `npm start` runs, after the migration, and may change nothing',
    (name, { nodeFlags, entry }) => {
      const service = compose.services[name] as Service;
      expect(service.command).toEqual([...nodeFlags, entry]);
      expect(service.depends_on['migrate']).toEqual({ condition: 'service_completed_successfully' });
      expect(service.read_only).toBe(true);
      // Compose puts in the value behind `:-` where nobody set another.
      const environment = Object.fromEntries(
        Object.entries(service.environment).map(([key, value]) => [
          key,
          value.replace(/\$\{\w+:-([^}]*)\}/g, '$1'),
        ]),
      );
      expect(() => readConfig(['REDIS_URL', 'DATABASE_URL'], environment)).not.toThrow();
    },
  );

  it('drops the capabilities of all', () => {
    for (const service of Object.values(compose.services)) expect(service.cap_drop).toEqual(['ALL']);
  });
});
