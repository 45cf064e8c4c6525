/** Thrown at start for configuration that cannot work. Names every bad variable at once; the process exits with 78. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
