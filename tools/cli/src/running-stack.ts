import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inheritedEnvironment, type EnvironmentSource } from '@tapedeck/platform';

/**
 * The environment of a command: what the caller set, and for the rest what `npm start` wrote about the stack that runs
 * in the state folder, so that a command in a second terminal speaks to the same Redis, PostgreSQL and market.
 */
export function commandEnvironment(own: EnvironmentSource = inheritedEnvironment()): EnvironmentSource {
  return { ...stackEnvironment(own['TAPEDECK_HOME'] ?? '.tapedeck'), ...own };
}

function stackEnvironment(home: string): EnvironmentSource {
  try {
    const { environment } = JSON.parse(readFileSync(join(home, 'stack.json'), 'utf8')) as {
      environment?: EnvironmentSource;
    };
    return environment ?? {};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}
