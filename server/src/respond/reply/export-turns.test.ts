import { expect, it } from 'vitest';
import { ExportTurns } from './export-turns.js';

it('lets two run, and the others in their order as turns end', async () => {
  const turns = new ExportTurns(2);
  const begun: number[] = [];
  const ends = [0, 1, 2, 3].map((n) => turns.begin().then((end) => {
    begun.push(n);
    return end;
  }));
  const end = await ends[0]!;
  await ends[1];
  expect(begun).toEqual([0, 1]);
  end();
  end();
  const third = await ends[2]!;
  expect(begun).toEqual([0, 1, 2]);
  third();
  await ends[3];
  expect(begun).toEqual([0, 1, 2, 3]);
});
