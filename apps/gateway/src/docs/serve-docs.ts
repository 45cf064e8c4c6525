import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { documentAccess } from '../access/access.docs.js';
import { DASHBOARD_SCHEMAS } from './dashboard.schemas.js';
import { DEAD_LETTERS_SCHEMAS } from './dead-letters.schemas.js';
import { documentExamples } from './document-examples.js';
import { FACT_SCHEMAS } from './fact.schemas.js';
import { HEALTH_SCHEMAS } from './health.schemas.js';
import { INGEST_SCHEMAS } from './ingest.schemas.js';
import { LLM_COSTS_SCHEMAS } from './llm-costs.schemas.js';
import { PORTFOLIO_EDITS_SCHEMAS } from './portfolio-edits.schemas.js';
import { PORTFOLIO_SCHEMAS } from './portfolio.schemas.js';
import { MARKET_SCHEMAS } from './market.schemas.js';
import { PROBLEM_SCHEMA } from './problem.schema.js';
import { LIVE_SCHEMAS } from '../live/routes/live.schemas.js';
import { HISTORY_SCHEMAS } from '../history-pages/history.schemas.js';
import { SCALPING_SCHEMAS } from './scalping.schemas.js';
import { SR_LEVELS_SCHEMAS } from './sr-levels.schemas.js';
import { STREAMS_SCHEMAS } from './streams.schemas.js';
import { PERFORMANCE_SCHEMAS } from './performance.schemas.js';
import { TOP_PICKS_POSITIONS_SCHEMAS } from './top-picks-positions.schemas.js';
import { TOP_PICKS_SCHEMAS } from './top-picks.schemas.js';

const DESCRIPTION = `Market snapshots, the latest and as of any moment recorded.

Moments are UTC, ISO 8601. *Market time* is the time in the market that a snapshot describes, which may run in the past
or faster than the wall clock; *wall time* is when something was computed or recorded. Every error is a problem document
(RFC 9457, \`application/problem+json\`); besides those listed at each route, any request may be answered 400 (not
well-formed), 405 (wrong method, see \`Allow\`), 408, 414 (URL too long), 431 or 500 (with an \`errorId\`). HEAD is
answered wherever GET is.

Where the gateway has API keys, each operation needs one with the scope that its \`security\` names (\`read\`, \`ingest\` or
\`admin\`; none implies another), whether what is asked for exists or not. A path that is not served needs \`read\` for
GET, \`ingest\` for POST below /v1/ai and /v1/llm, and \`admin\` below /v1/ops and for any other change. Every answer to a key
that has a limit says how much of it is left (\`RateLimit\`, \`RateLimit-Policy\`).`;

/** Serves the document at `/docs-json` and `/docs-yaml`, and a page to read and try it at `/docs`. */
export function serveDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    customSiteTitle: 'Tapedeck',
    swaggerOptions: { displayRequestDuration: true },
  });
}

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Tapedeck gateway')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addTag('top picks', 'Ranked picks of a universe for a trading horizon')
    .addTag('support and resistance', 'Levels at which the market has turned, of each symbol and scope')
    .addTag('scalping', 'The session in progress, minute by minute')
    .addTag('dashboard', 'A universe at a glance, now and over the last sessions')
    .addTag('performance', 'How picks fared, worked out from what is stored')
    .addTag('market data', 'Instruments and bars, as the services see them')
    .addTag('history', 'What was served, from PostgreSQL')
    .addTag('live', 'What happens, as it happens')
    .addTag('operations', 'Streams and dead letters, for who runs the product')
    .addTag('ingest', 'What models and agents hand in')
    .addTag('language models', 'What they cost')
    .addTag('portfolio', 'What is held and watched, and what it is worth')
    .addTag('health', 'The process, and the freshness of what it serves')
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const schemas = {
    Problem: PROBLEM_SCHEMA,
    ...TOP_PICKS_SCHEMAS,
    ...SR_LEVELS_SCHEMAS,
    ...SCALPING_SCHEMAS,
    ...TOP_PICKS_POSITIONS_SCHEMAS,
    ...PERFORMANCE_SCHEMAS,
    ...DASHBOARD_SCHEMAS,
    ...HISTORY_SCHEMAS,
    ...STREAMS_SCHEMAS,
    ...DEAD_LETTERS_SCHEMAS,
    ...INGEST_SCHEMAS,
    ...FACT_SCHEMAS,
    ...LLM_COSTS_SCHEMAS,
    ...PORTFOLIO_SCHEMAS,
    ...PORTFOLIO_EDITS_SCHEMAS,
    ...HEALTH_SCHEMAS,
    ...MARKET_SCHEMAS,
    ...LIVE_SCHEMAS,
  };
  return documentExamples(documentAccess({ ...document, components: { ...document.components, schemas } }));
}
