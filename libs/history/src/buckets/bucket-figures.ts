/** What a bucket tells of a numeric column, in this order. */
export const BUCKET_FIGURES = ['open', 'high', 'low', 'close', 'mean', 'count'] as const;

export type BucketFigure = (typeof BUCKET_FIGURES)[number];
