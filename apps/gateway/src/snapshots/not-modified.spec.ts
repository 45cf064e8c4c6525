import { describe, expect, it } from '@jest/globals';
import { notModified } from './not-modified.js';

const ANSWER = { etag: '"abc"', 'last-modified': 'Wed, 07 Feb 2018 21:00:00 GMT' };

describe('notModified', () => {
  it.each([
    ['"abc"', true],
    ['W/"abc"', true],
    [' * ', true],
    ['"x", W/"abc" ,"y"', true],
    ['"x","y"', false],
    ['abc', false],
    ['"ab', false],
    ['', false],
    ['"ABC"', false],
  ])('If-None-Match %j: %p', (tags, expected) => {
    expect(notModified({ 'if-none-match': tags }, ANSWER)).toBe(expected);
  });

  it.each([
    ['Wed, 07 Feb 2018 21:00:00 GMT', true],
    ['Wed, 07 Feb 2018 21:00:01 GMT', true],
    ['Wed, 07 Feb 2018 20:59:59 GMT', false],
    ['never', false],
  ])('If-Modified-Since %j: %p', (since, expected) => {
    expect(notModified({ 'if-modified-since': since }, ANSWER)).toBe(expected);
  });

  it('asks nothing of a request without conditions', () => {
    expect(notModified({}, ANSWER)).toBe(false);
  });
});
