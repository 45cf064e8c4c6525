import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfig } from '@tapedeck/platform';
import { createGateway } from '../create-gateway.js';
import { openApiDocument } from './serve-docs.js';

/** Nobody is there, and nobody is asked: the document follows from the code alone. */
const NOWHERE = {
  REDIS_URL: 'redis://127.0.0.1:1',
  DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none',
  MANAGEMENT_PORT: '0',
  LOG_LEVEL: 'silent',
};

/** The document that every gateway serves at `/docs-json`, from one that never listens. */
export async function gatewayDocument(): Promise<OpenAPIObject> {
  const app = await createGateway(readConfig(['REDIS_URL', 'DATABASE_URL'], NOWHERE));
  try {
    return openApiDocument(app);
  } finally {
    await app.close();
  }
}
