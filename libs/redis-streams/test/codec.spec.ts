import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeDeadLetter,
  decodeEntry,
  encodeEntry,
  MalformedEntryError,
  UnencodableEventError,
  type CloudEvent,
} from '../src/index.js';
import { sampleEvent } from './support/sample-event.js';

function without(name: string): string[] {
  const fields = encodeEntry(sampleEvent('a'));
  fields.splice(fields.indexOf(name), 2);
  return fields;
}

function changed(name: string, value: string): string[] {
  const fields = encodeEntry(sampleEvent('a'));
  fields[fields.indexOf(name) + 1] = value;
  return fields;
}

describe('the codec of entries', () => {
  it('brings any event back as it was, NUL and lone surrogates in data included', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' });
    const event: fc.Arbitrary<CloudEvent> = fc
      .record(
        {
          id: text,
          source: text,
          type: text,
          subject: text,
          time: fc
            .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') })
            .map((d) => d.toISOString()),
          datacontenttype: fc.constantFrom('application/json', 'application/cloudevents+json; charset=utf-8'),
          dataschema: text,
          sequence: fc.nat().map(String),
          traceparent: text,
          extensions: fc.dictionary(fc.stringMatching(/^x[a-z0-9]{1,10}$/), fc.string(), {
            minKeys: 1,
            noNullPrototype: true,
          }),
          data: fc.jsonValue(),
        },
        {
          requiredKeys: ['id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'data'],
        },
      )
      .map((made) => ({ ...made, data: JSON.parse(JSON.stringify(made.data)) as unknown }));
    fc.assert(
      fc.property(event, (made) =>
        expect(decodeEntry(encodeEntry(made))).toEqual({ ...made, dataText: JSON.stringify(made.data) }),
      ),
    );
  });

  it('gives the text of data as it came, spaces, order and spelling of numbers included', () => {
    const text = '{ "b": 1.50,\t"a": 1e2, "a": -0 }';
    expect(decodeEntry(changed('data', text))).toMatchObject({ data: { b: 1.5, a: -0 }, dataText: text });
  });

  it('writes what data is, whatever text it was once read from', () => {
    const fields = encodeEntry(sampleEvent('a', { data: { n: 2 }, dataText: '{"n":1}' }));
    expect(decodeEntry(fields)).toMatchObject({ data: { n: 2 }, dataText: '{"n":2}' });
  });

  it('lets NUL and lone surrogates through in data', () => {
    const data = { text: 'a\u0000b\ud800' };
    expect(decodeEntry(encodeEntry(sampleEvent('a', { data }))).data).toEqual(data);
  });

  it.each([
    [{ deep: [{ n: NaN }] }, 'NaN'],
    [[1, Infinity], 'Infinity'],
    [-Infinity, '-Infinity'],
    [new Float64Array([1, NaN]), 'NaN'],
    [{ boxed: new Number(NaN) }, 'NaN'],
  ])('refuses %p, which JSON would turn into null', (data, received) => {
    expect(() => encodeEntry(sampleEvent('a', { data }))).toThrow(UnencodableEventError);
    expect(() => encodeEntry(sampleEvent('a', { data }))).toThrow(received);
  });

  it('keeps a null that was meant', () => {
    expect(decodeEntry(encodeEntry(sampleEvent('a', { data: { n: null } }))).data).toEqual({ n: null });
  });

  it.each<[string, Partial<Record<keyof CloudEvent, unknown>>]>([
    ['an empty id', { id: '' }],
    ['no source', { source: undefined }],
    ['a time that is none', { time: '2026-13-01T00:00:00Z' }],
    ['a media type that is not JSON', { datacontenttype: 'text/plain' }],
    ['an extension in capitals', { extensions: { ComputedAt: 'x' } }],
    ['an extension that takes the name of an attribute', { extensions: { subject: 'x' } }],
    ['no data', { data: undefined }],
  ])('refuses to encode %s', (_what, overrides) => {
    expect(() => encodeEntry(sampleEvent('a', overrides as Partial<CloudEvent>))).toThrow(
      UnencodableEventError,
    );
  });

  it.each<[string, string[], string]>([
    ['an odd field', [...encodeEntry(sampleEvent('a')), 'x'], 'names and values in pairs'],
    ['another version', changed('specversion', '0.3'), 'expected specversion 1.0, received "0.3"'],
    ['no version', without('specversion'), 'expected specversion 1.0, received none'],
    ['no id', without('id'), 'expected the attribute id, received none'],
    ['no subject', without('subject'), 'expected the attribute subject'],
    ['no data', without('data'), 'expected the attribute data'],
    ['data cut short', changed('data', '{"a":'), 'expected JSON in data, received "{\\"a\\":"'],
    ['NaN in data', changed('data', '{"a":NaN}'), 'expected JSON in data'],
    ['a time that is none', changed('time', 'yesterday'), 'RFC 3339'],
    ['an attribute twice', [...encodeEntry(sampleEvent('a')), 'id', 'b'], 'each attribute once'],
    ['a prototype as extension', [...encodeEntry(sampleEvent('a')), '__proto__', 'b'], 'lower-case'],
    ['nothing', [], 'specversion'],
  ])('refuses to decode %s', (_what, fields, message) => {
    expect(() => decodeEntry(fields)).toThrow(MalformedEntryError);
    expect(() => decodeEntry(fields)).toThrow(message);
  });

  it('never fails otherwise, whatever the fields', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (fields) => {
        try {
          decodeEntry(fields);
        } catch (error) {
          expect(error).toBeInstanceOf(MalformedEntryError);
        }
      }),
    );
  });

  it('tells a dead letter from any other entry', () => {
    expect(() => decodeDeadLetter(encodeEntry(sampleEvent('a')))).toThrow(MalformedEntryError);
  });
});
