import type { CloudEvent } from '../../src/index.js';

/** An event that differs from others by its id alone. */
export function sampleEvent(id: string, overrides: Partial<CloudEvent> = {}): CloudEvent {
  return {
    id,
    source: '/test/shop',
    type: 'order.created',
    subject: `order/${id}`,
    time: '2026-02-07T21:00:00Z',
    datacontenttype: 'application/json',
    dataschema: 'urn:test:order/v1',
    data: { id },
    ...overrides,
  };
}
