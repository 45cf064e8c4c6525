import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TopPicksRunsReader, type RunItem } from '../history/top-picks-runs.reader.js';
import { TopPicksCatalogue } from './top-picks-catalogue.service.js';
import { ApiTopPicksRuns } from './top-picks-runs.docs.js';
import { readRunPageRequest } from './top-picks-runs.query.js';
import { unknownUniverse } from './top-picks.problems.js';

interface RunsPage {
  readonly items: readonly RunItem[];
  /** Null on the last page. */
  readonly nextCursor: string | null;
}

@ApiTags('history')
@Controller('v1/history/top-picks-runs')
export class TopPicksRunsController {
  constructor(
    private readonly runs: TopPicksRunsReader,
    private readonly catalogue: TopPicksCatalogue,
  ) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiTopPicksRuns()
  async page(@Query() query: Record<string, unknown>): Promise<RunsPage> {
    const request = readRunPageRequest(query);
    const { items, nextCursor = null } = await this.runs.page(request);
    if (items.length === 0 && request.universe !== undefined) await this.mustExist(request.universe);
    return { items, nextCursor };
  }

  /** An empty page of a universe that exists is an answer; of one that does not, it would hide a misspelt name. */
  private async mustExist(universe: string): Promise<void> {
    const universes = (await this.catalogue.pairs()).universes();
    if (!universes.includes(universe)) throw unknownUniverse(universe, universes);
  }
}
