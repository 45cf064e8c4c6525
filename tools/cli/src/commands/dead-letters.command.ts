import { ConfigError, EXIT_FAILURE, readConfig, type EnvironmentSource } from '@tapedeck/platform';
import type { RedisConnection } from '@tapedeck/redis-streams';
import { allLetters, lettersOfId, type FoundLetter } from '../dead-letters/found-letter.js';
import { letterJson, letterLine } from '../dead-letters/letter-text.js';
import { commandEnvironment } from '../running-stack.js';
import { withRedis } from '../with-redis.js';

/** `dead-letters list | show ID | redrive ID | redrive --all`. */
export class DeadLettersCommand {
  constructor(
    private readonly environment: () => EnvironmentSource = commandEnvironment,
    private readonly print: (text: string) => void = (text) => process.stdout.write(text),
  ) {}

  /** One line a letter. */
  list(): Promise<void> {
    return this.withRedis(async (redis) => {
      let count = 0;
      for await (const letter of allLetters(redis)) {
        count += 1;
        this.print(`${letterLine(letter)}\n`);
      }
      this.print(count === 0 ? 'no dead letters\n' : `${count} dead letter${count === 1 ? '' : 's'}\n`);
    });
  }

  /** The letter and the original entry in full. */
  show(id: string): Promise<void> {
    return this.withRedis(async (redis) => {
      for (const letter of await found(redis, id)) this.print(`${letterJson(letter)}\n`);
    });
  }

  /** Exit code 1 when one could not be redriven. Letters that come back meanwhile are left for the next time. */
  redrive(id: string | undefined, { all = false }: { readonly all?: boolean } = {}): Promise<void> {
    if ((id === undefined) === !all)
      return Promise.reject(new ConfigError(['dead-letters redrive: name one letter, or --all']));
    return this.withRedis(async (redis) => {
      const letters = id === undefined ? allLetters(redis) : await found(redis, id);
      let redriven = 0;
      for await (const { box, id: letterId } of letters) {
        const result = await box.redrive(letterId);
        // Missing: somebody else redrove it a moment ago.
        if (result.outcome === 'redriven') redriven += 1;
        if (result.outcome !== 'hopeless') continue;
        this.print(`${letterId} stays: ${result.reason}\n`);
        process.exitCode = EXIT_FAILURE;
      }
      this.print(`${redriven} redriven\n`);
    });
  }

  private async withRedis(work: (redis: RedisConnection) => Promise<void>): Promise<void> {
    const config = readConfig(['REDIS_URL'], this.environment());
    await withRedis(config.redis.url, 'tapedeck-dead-letters', work);
  }
}

async function found(redis: RedisConnection, id: string): Promise<FoundLetter[]> {
  if (!/^\d+-\d+$/.test(id))
    throw new ConfigError([`dead-letters: expected an id as list shows it, received ${id}`]);
  const letters = await lettersOfId(redis, id);
  if (letters.length === 0) throw new ConfigError([`dead-letters: there is no letter ${id}`]);
  return letters;
}
