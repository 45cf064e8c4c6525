import { SNAPSHOT_SOURCES } from '../snapshots/served-snapshot.js';

/** The headers of every snapshot answered, 200 and 304 alike. */
export const SNAPSHOT_HEADERS = {
  ETag: {
    required: true,
    description: 'Strong; equal tags mean equal bytes.',
    schema: { type: 'string' as const, example: '"o4fcMvGBkrrLDeB9ELTVVg"' },
  },
  'Last-Modified': {
    required: true,
    description: 'When the snapshot was computed (wall clock).',
    schema: { type: 'string' as const },
  },
  'Cache-Control': {
    required: true,
    description:
      'Latest reads: `max-age` less `Age` is what is left until the next snapshot is expected, a second at the least. Reads of the past: `no-cache`, or `immutable` once both `asOf` and `knownAt` lie in the past.',
    schema: { type: 'string' as const },
  },
  Age: {
    description: 'Latest reads only: seconds since the snapshot was computed.',
    schema: { type: 'integer' as const, minimum: 0 },
  },
  'Snapshot-Stale': {
    required: true,
    description: '`true` once the successor is overdue: by the market clock, or as of the `asOf` asked for.',
    schema: { type: 'string' as const, enum: ['true', 'false'] },
  },
  'Snapshot-Source': {
    required: true,
    description:
      '`redis`: its key. `memory`: Redis is away, this is what was last served. `history`: the newest stored run, because it was asked for or because neither of the others has any.',
    schema: { type: 'string' as const, enum: [...SNAPSHOT_SOURCES] },
  },
};
