import { z } from 'zod';
import { groupNames, groupOf, joinGroups } from './domain/model/judge-weights.js';
import type { Group, GroupName, JudgeWeights } from './domain/model/judge-weights.js';

/** First bytes of a file of weights; the number is the version of the form. */
const mark = 'HJW1';
const header = z.object({
  version: z.string(),
  groups: z.array(z.object({
    name: z.enum(groupNames), kind: z.enum(['choice', 'flags']), bits: z.number().int().min(8).max(20), outputs: z.array(z.string()).min(1).max(40),
    scale: z.array(z.number()), dense: z.array(z.number()),
  })),
});

const digits = (values: Float64Array): number[] => Array.from(values, (value) => Number(value.toPrecision(6)));

/** Weights as one file: mark, length of the header (4 bytes, little endian), header as JSON, then the bytes of each group. */
export function writeWeights(weights: JudgeWeights): Uint8Array {
  const groups = groupNames.map((name) => ({ name, ...groupOf(weights, name) }));
  const head = new TextEncoder().encode(JSON.stringify({
    version: weights.version,
    groups: groups.map(({ name, kind, bits, outputs, scale, dense }) => ({ name, kind, bits, outputs, scale: digits(scale), dense: digits(dense) })),
  }));
  const file = new Uint8Array(8 + head.length + groups.reduce((sum, group) => sum + group.weights.length, 0));
  file.set(new TextEncoder().encode(mark));
  new DataView(file.buffer).setUint32(4, head.length, true);
  file.set(head, 8);
  let at = 8 + head.length;
  for (const { weights: bytes } of groups) {
    file.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), at);
    at += bytes.length;
  }
  return file;
}

/** Throws a RangeError for bytes that are no whole file of weights. */
export function readWeights(file: Uint8Array): JudgeWeights {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || new TextDecoder().decode(file.subarray(0, 4)) !== mark) throw new RangeError('this is no file of weights');
  const length = view.getUint32(4, true);
  const head = header.parse(JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))));
  const found = new Map<GroupName, Group>();
  let at = 8 + length;
  for (const { name, kind, bits, outputs, scale, dense } of head.groups) {
    const size = (1 << bits) * outputs.length;
    if (at + size > file.length || scale.length !== outputs.length || dense.length % outputs.length !== 0) throw new RangeError(`the weights of ${name} are cut off`);
    found.set(name, { kind, bits, outputs, weights: new Int8Array(file.buffer, file.byteOffset + at, size).slice(), scale: Float64Array.from(scale), dense: Float64Array.from(dense) });
    at += size;
  }
  const must = (name: GroupName): Group => {
    const group = found.get(name);
    if (group === undefined) throw new RangeError(`the weights of ${name} are missing`);
    return group;
  };
  return joinGroups(head.version, { 'polarity.ja': must('polarity.ja'), 'polarity.en': must('polarity.en'), level: must('level'), category: must('category'), kind: must('kind'), stance: must('stance') });
}
