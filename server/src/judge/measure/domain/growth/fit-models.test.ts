import { describe, expect, it } from 'vitest';
import { fitBoost, readBoost, seededChance } from './boost-trees.js';
import { fitCurve, readCurve } from './fit-curve.js';
import { fitKernel, readKernel } from './fit-kernel.js';
import { fitRidge, readRidge, solvePositive } from './fit-ridge.js';

const rows = 400;
const chance = seededChance(7);
const column = (): Float64Array => Float64Array.from({ length: rows }, () => chance() * 4 - 2);
const [a, b, noise] = [column(), column(), column()];
const ones = new Float64Array(rows).fill(1);
const steps = a.map((value, at) => (value > 0 === b[at]! > 0 ? 3 : 1));
const options = { rounds: 80, pace: 0.1, depth: 3, leastLeaf: 5, decay: 1, rowShare: 0.8, featureShare: 1, seed: 3 };
const squared = (answers: Float64Array) => (score: number, at: number) => ({ slope: score - answers[at]!, bend: 1 });
const errorOf = (answers: Float64Array, read: (row: number) => number): number => answers.reduce((sum, answer, row) => sum + Math.abs(answer - read(row)), 0) / rows;

describe('what growth is learned with', () => {
  it('solves symmetric systems', () => {
    expect([...solvePositive(Float64Array.from([4, 2, 2, 3]), Float64Array.from([8, 7]))].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([1.25, 1.5]);
  });

  it('finds a straight plane, and lets what counts nothing not count', () => {
    const answers = a.map((value, at) => 5 + 2 * value - b[at]!);
    const shares = ones.map((_, at) => (at < 300 ? 1 : 0));
    const ridge = fitRidge([a, b, noise], answers.map((value, at) => (at < 300 ? value : 1e6)), shares, 1e-9);
    expect(errorOf(answers, (row) => readRidge(ridge, [a, b, noise], row))).toBeLessThan(1e-6);
  });

  it('trees find steps that no plane has, the same with the same seed', () => {
    const boost = fitBoost([a, b, noise], 2, squared(steps), options);
    expect(errorOf(steps, (row) => readBoost(boost, [a, b, noise], row))).toBeLessThan(0.2);
    expect(fitBoost([a, b, noise], 2, squared(steps), options)).toEqual(boost);
  });

  it('likeness finds curves', () => {
    const curve = a.map((value, at) => Math.sin(value) * b[at]!);
    const kernel = fitKernel([a, b], curve, { reach: 0.8, noise: 0.05, slope: 1 });
    expect(errorOf(curve, (row) => readKernel(kernel, [a, b], row))).toBeLessThan(0.05);
  });

  it('a bent plane finds what two features do together', () => {
    const together = a.map((value, at) => value * b[at]! + value ** 2 + noise[at]!);
    const read = readCurve(fitCurve([a, b, noise], [a, b], together, 1e-9), [a, b, noise], [a, b]);
    expect(errorOf(together, (row) => read[row]!)).toBeLessThan(1e-6);
  });

  it('a feature that is the same everywhere harms none of them', () => {
    const same = new Float64Array(rows).fill(4);
    for (const read of [
      (row: number) => readRidge(fitRidge([same], steps, ones, 1e-6), [same], row),
      (row: number) => readBoost(fitBoost([same], 2, squared(steps), { ...options, rounds: 3 }), [same], row),
      (row: number) => readCurve(fitCurve([same], [same], steps, 0.1), [same], [same])[row]!,
      (row: number) => readKernel(fitKernel([same], steps, { reach: 1, noise: 0.4, slope: 1 }), [same], row),
    ]) expect(Number.isFinite(read(0))).toBe(true);
  });
});
