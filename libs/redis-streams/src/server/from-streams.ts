/** What `fromStreams` puts beside a handler's pattern. */
export interface StreamSubscription {
  readonly streams: readonly string[];
  readonly batch: boolean;
}

const EXTRA = 'redisStreams';

/**
 * The streams that a handler reads, as the `extras` of `@EventPattern` or `@MessagePattern`:
 *
 *     @EventPattern('orders', fromStreams(['stream:orders'], { batch: true }))
 *
 * With `batch` the pattern is only a name: the handler gets every entry of its streams, many in one call, and returns
 * their settlements. Without it the pattern is the event type, and the handler gets one event's data a call.
 */
export function fromStreams(
  streams: readonly string[],
  options: { readonly batch?: boolean } = {},
): Record<string, StreamSubscription> {
  return { [EXTRA]: { streams: [...new Set(streams)], batch: options.batch ?? false } };
}

/** The subscription in a handler's extras; undefined for a handler of another transport. */
export function subscriptionOf(extras: Record<string, unknown> | undefined): StreamSubscription | undefined {
  return extras?.[EXTRA] as StreamSubscription | undefined;
}
