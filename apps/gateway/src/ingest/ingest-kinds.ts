import { ANALYSES, LEARNINGS, RECOMMENDATIONS } from './ai-kinds.js';
import type { IngestKind } from './ingest-kind.js';
import { LLM_REQUESTS } from './llm-kind.js';

/** Every route that takes facts. What each parses only it reads again, so the body's type is its own affair. */
export const INGEST_KINDS = [
  RECOMMENDATIONS,
  ANALYSES,
  LEARNINGS,
  LLM_REQUESTS,
] as unknown as readonly IngestKind[];
