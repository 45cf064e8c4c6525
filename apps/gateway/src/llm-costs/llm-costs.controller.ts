import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LlmCostsReader, type LlmCost } from '../history/llm-costs.reader.js';
import { ApiLlmCosts } from './llm-costs.docs.js';
import { readLlmCostsRequest } from './llm-costs.request.js';

/** `groupBy` names the member of each item that says whose cost it is: `model` or `day`. */
export interface LlmCostsAnswer {
  readonly groupBy: string;
  /** Bounds as they were understood, ISO 8601; null where the range is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly total: LlmCost;
}

@ApiTags('language models')
@Controller('v1/llm/costs')
export class LlmCostsController {
  constructor(private readonly reader: LlmCostsReader) {}

  @Get()
  @Header('cache-control', 'no-cache')
  @ApiLlmCosts()
  async costs(@Query() query: Record<string, unknown>): Promise<LlmCostsAnswer> {
    const request = readLlmCostsRequest(query);
    const { groups, total } = await this.reader.costs(request);
    return {
      groupBy: request.groupBy,
      from: isoOrNull(request.from),
      to: isoOrNull(request.to),
      items: groups.map(({ group, ...cost }) => ({ [request.groupBy]: group, ...cost })),
      total,
    };
  }
}

function isoOrNull(epochMs: number | undefined): string | null {
  return epochMs === undefined ? null : new Date(epochMs).toISOString();
}
