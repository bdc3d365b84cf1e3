import { readFileSync, readdirSync } from 'node:fs';
import type { JudgeWeights } from './domain/model/judge-weights.js';
import { readLabelledPosts } from './domain/model/labelled-post.js';
import type { LabelledPost } from './domain/model/labelled-post.js';
import { readWeights } from './weight-file.js';

/** Where the product keeps what it learned from, and what it learned; beside the program in source and build alike. */
export const trainingFolder = new URL('../../../training/', import.meta.url);
export const weightsFile = new URL('weights.bin', trainingFolder);
const postsFolder = new URL('posts/', trainingFolder);
/** Kept apart: nobody learns from it, and who writes rules does not read it. */
const heldOut = 'held-out.tsv';

/** The weights the product ships; throws where the file is missing or broken. */
export const readShippedWeights = (): JudgeWeights => readWeights(readFileSync(weightsFile));

/** The product's own labelled posts to learn from, in an order that stays the same. */
export function readOwnPosts(): LabelledPost[] {
  const names = readdirSync(postsFolder).filter((name) => name.endsWith('.tsv') && name !== heldOut).toSorted();
  return names.flatMap((name) => readLabelledPosts(readFileSync(new URL(name, postsFolder), 'utf8')));
}

/** The posts that only measure. */
export const readHeldOutPosts = (): LabelledPost[] => readLabelledPosts(readFileSync(new URL(heldOut, postsFolder), 'utf8'));
