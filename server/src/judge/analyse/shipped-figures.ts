import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { accuracyReport } from '@hinomi/shared/contracts/judge-model';
import type { Quality } from '@hinomi/shared/contracts/judge-model';
import type { Judge } from './domain/judge.js';
import { judgePost } from './domain/judge-post.js';
import { qualityOf } from './domain/model/agreement-figures.js';
import type { LabelledPost } from './domain/model/labelled-post.js';
import { trainingFolder } from './model-files.js';

/** Figures of what is shipped, written by `train` beside the weights. */
export const figuresFile = new URL('figures.json', trainingFolder);
const figures = accuracyReport.shape.shipped.extend({ weights: z.string() });
export type ShippedFigures = z.infer<typeof figures>;

/** Throws where the file is missing or broken. */
export const readShippedFigures = (): ShippedFigures => figures.parse(JSON.parse(readFileSync(figuresFile, 'utf8')));

/** Measures a judge on labelled posts, by the same rules as the page of the company's own labels. */
export const measureJudge = (posts: readonly LabelledPost[], judge: Judge): Quality =>
  qualityOf(posts.map((post) => ({ post, judged: judgePost({ text: post.text, target: post.target, language: post.language }, judge) })));
