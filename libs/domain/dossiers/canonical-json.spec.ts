import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, shuffled(inner)]));
};

it('is one text for one content, and JSON of it', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }), { seed: 26 });
});

it('sorts keys and leaves nothing between tokens', () => {
  expect(canonicalJson({ b: [1, 0.5], a: 'é', c: undefined })).toBe('{"a":"é","b":[1,0.5]}');
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
});
