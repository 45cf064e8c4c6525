import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Ways to compress a body, in the order of preference among those a client likes equally. */
export const COMPRESSIONS = ['br', 'gzip'] as const;
export type Compression = (typeof COMPRESSIONS)[number];
export type ContentEncoding = Compression | 'identity';

/** Compressed once, sent often: the middle of the scale, beyond which a tenth of size costs several times the effort. */
const BROTLI_QUALITY = 5;
const GZIP_LEVEL = 6;

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** In a thread of the pool. */
export function compressed(body: Buffer, encoding: Compression): Promise<Buffer> {
  return encoding === 'gzip'
    ? gzipAsync(body, { level: GZIP_LEVEL })
    : brotliAsync(body, {
        params: {
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        },
      });
}

/** Whatever the bytes depend on besides the body. */
const COMPRESSORS: Record<Compression, string> = {
  gzip: compressor('gzip', process.versions.zlib, GZIP_LEVEL),
  br: compressor('br', process.versions.brotli, BROTLI_QUALITY),
};

function compressor(encoding: string, version: string | undefined, effort: number): string {
  const digest = createHash('sha256').update(`${encoding} ${version} ${effort}`).digest('base64url');
  return `${encoding}-${digest.slice(0, 4)}`;
}

/**
 * The tag of a body in an encoding, made from that of the body as it is. It can be told before anything is compressed, and
 * is still strong: body, compressor, its version and its settings decide the bytes, and all of them are in the tag.
 */
export function encodedTag(etag: string, encoding: ContentEncoding): string {
  return encoding === 'identity' ? etag : `${etag.slice(0, -1)}-${COMPRESSORS[encoding]}"`;
}
