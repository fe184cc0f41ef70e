import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { vectorRunners } from '@tests/domain/demand/vectors';

/** Sections whose methods come with demand in depth. */
const laterSections = [
  'classification',
  'intermittent_forecast',
  'aggregation',
  'ses',
  'holt_winters_additive',
  'lead_time_demand',
  'errors',
  'lot_sizing',
  'moq_lot_sizing',
  'eoq_epq',
  'pooling',
  'concentration',
  'rfm',
  'cohort_retention',
  'lmdi',
  'price_bands',
  'price_volume_mix',
  'anomaly',
  'abc',
  'bgnbd',
  'stl',
  'classical_decomposition',
];

const vectorCase = z.object({ id: z.string(), input: z.unknown(), expected: z.unknown() });
const { sections } = z
  .object({ sections: z.record(z.string(), z.array(vectorCase)) })
  .parse(JSON.parse(readFileSync(new URL('./vectors.json', import.meta.url), 'utf8')));

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
    const keys = new Set([...left.keys(), ...right.keys()]);
    return [...keys].flatMap((key) => {
      if (!left.has(key) || !right.has(key)) return [`${path}.${key}: only on one side`];
      return differences(left.get(key), right.get(key), `${path}.${key}`);
    });
  }
  return Object.is(actual, expected) ? [] : [`${path}: ${String(actual)} is not ${String(expected)}`];
}

describe('the published demand vectors', () => {
  it('are all run or named as coming later', () => {
    const known = [...Object.keys(vectorRunners), ...laterSections].sort();
    expect(known).toEqual(Object.keys(sections).sort());
  });

  for (const [section, runner] of Object.entries(vectorRunners)) {
    for (const { id, input, expected } of sections[section] ?? []) {
      it(`${section}: ${id}`, () => {
        expect(differences(runner(input), expected)).toEqual([]);
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
