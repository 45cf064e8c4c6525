import type { DeadLetterBox, StreamInspector } from '@tapedeck/redis-streams';

/** Letters whose code is looked at; what is older is only counted. */
const LOOKED_AT = 10_000;
const OLDER = 'older';

/** The dead letters of one stream. */
export interface CountedLetters {
  readonly stream: string;
  readonly byCode: ReadonlyMap<string, number>;
}

/** Counts the dead letters of one stream by code, and looks at them again only when something has changed. */
export class DeadLetterCensus {
  private version = '';
  private counted: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly inspector: StreamInspector,
    private readonly box: DeadLetterBox,
  ) {}

  async letters(): Promise<CountedLetters> {
    const found = await this.inspector.inspect(this.box.deadStream);
    const version =
      found === undefined ? '' : `${found.length} ${found.entriesAdded} ${found.lastGeneratedId}`;
    if (version !== this.version) {
      this.counted = await this.count(found?.length ?? 0);
      this.version = version;
    }
    return { stream: this.box.stream, byCode: this.counted };
  }

  private async count(length: number): Promise<ReadonlyMap<string, number>> {
    const byCode = new Map<string, number>();
    const letters = await this.box.summaries(LOOKED_AT);
    for (const { code } of letters) byCode.set(code, (byCode.get(code) ?? 0) + 1);
    if (letters.length === LOOKED_AT && length > LOOKED_AT) byCode.set(OLDER, length - LOOKED_AT);
    return byCode;
  }
}
