import { Controller, Get, Header, Query, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HistoryTable } from '../history/history.reader.js';
import { ApiHistoryPage } from './history.docs.js';
import { HistoryPages, type HistoryPage } from './history-pages.service.js';

/** `/v1/history/top-picks-runs` of the table `top_picks_runs`. */
export function pathOf({ table }: HistoryTable): string {
  return table.replaceAll('_', '-');
}

/** The route of one table: its own class, so that the document describes its own parameters and columns. */
export function historyController(table: HistoryTable): Type {
  @ApiTags('history')
  @Controller(`v1/history/${pathOf(table)}`)
  class HistoryController {
    constructor(readonly pages: HistoryPages) {}

    @Get()
    @Header('cache-control', 'no-cache')
    @ApiHistoryPage(table)
    page(@Query() query: Record<string, unknown>): Promise<HistoryPage> {
      return this.pages.page(table, query);
    }
  }
  return HistoryController;
}
