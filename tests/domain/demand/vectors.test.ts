import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { vectorRunners } from '@tests/domain/demand/vectors';

const vectorCase = z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() });
const { sections } = z
  .object({ sections: z.record(z.string(), z.array(vectorCase)) })
  .parse(JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')));

/** Told by the vectors, but not asked of a runner: how R's STL looks inside and without jumps, and what needs CDNOW's buyers. */
const notAsked: Record<string, readonly string[]> = { stl: ['windows', 'degrees', 'jumps', 'jump1'], bgnbd: ['log_likelihood'] };

function asked(section: string, actual: unknown, expected: unknown): unknown {
  const left = typeof actual === 'object' && actual !== null ? new Set(Object.keys(actual)) : new Set();
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return expected;
  return Object.fromEntries(Object.entries(expected).filter(([key]) => left.has(key) || notAsked[section]?.includes(key) !== true));
}

/** Paths at which two values differ by more than the vectors' tolerance. Whole numbers must be equal. */
function differences(actual: unknown, expected: unknown, path = '$'): string[] {
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') return [`${path}: ${String(actual)} is not ${expected}`];
    const allowed = Number.isInteger(expected) && Number.isInteger(actual) ? 0 : 1e-8 * Math.max(1, Math.abs(expected));
    return Math.abs(actual - expected) <= allowed ? [] : [`${path}: ${actual} is not ${expected}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [`${path}: not ${expected.length} items`];
    return expected.flatMap((item, index) => differences(actual[index], item, `${path}[${index}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return [`${path}: not an object`];
    const [left, right] = [new Map(Object.entries(actual)), new Map(Object.entries(expected))];
    return [...right.keys()].flatMap((key) => {
      // A figure beyond those that a case tells is no difference.
      if (!left.has(key)) return [`${path}.${key}: is missing`];
      return differences(left.get(key), right.get(key), `${path}.${key}`);
    });
  }
  return Object.is(actual, expected) ? [] : [`${path}: ${String(actual)} is not ${String(expected)}`];
}

describe('the published demand vectors', () => {
  it('are all run', () => {
    expect(Object.keys(vectorRunners).sort()).toEqual(Object.keys(sections).sort());
  });

  for (const [section, runner] of Object.entries(vectorRunners)) {
    for (const { id, input, expected } of sections[section] ?? []) {
      it(`${section}: ${id}`, () => {
        const actual = runner(input);
        expect(differences(actual, asked(section, actual, expected))).toEqual([]);
      });
    }
  }

  it('would notice a wrong figure, a missing one and one that should be undefined', () => {
    expect(differences({ a: 1.0001 }, { a: 1 })).toHaveLength(1);
    expect(differences({ a: 4 }, { a: 5 })).toHaveLength(1);
    expect(differences({}, { a: null })).toHaveLength(1);
    expect(differences({ a: 0 }, { a: null })).toHaveLength(1);
    expect(differences([1], [1, 2])).toHaveLength(1);
    expect(differences({ a: 1 + 1e-9 }, { a: 1 })).toEqual([]);
  });
});
