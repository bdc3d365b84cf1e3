import { parentPort, workerData } from 'node:worker_threads';
import { judgeRuleData } from './data/judge-rule-data.js';
import { buildRules } from './domain/build-rules.js';
import { withCompanyWords } from './domain/company-rules.js';
import { refitModel } from './domain/model/refit-model.js';
import { readHeldOutPosts, readOwnPosts, readShippedWeights } from './model-files.js';
import type { RefitAnswer, RefitOrder } from './refit-thread.js';
import { shippedRules } from './shipped-rules.js';
import { readWeights, writeWeights } from './weight-file.js';

/** The body of the thread that learns: one order in, one answer out. Touches no database. */
function work({ taught, words, current }: RefitOrder): RefitAnswer {
  const start = readShippedWeights();
  const { weights, ...figures } = refitModel({
    start, current: current === null ? start : readWeights(current), rules: words.length === 0 ? shippedRules : buildRules(withCompanyWords(judgeRuleData, words)),
    own: readOwnPosts(), held: readHeldOutPosts(), taught, version: `${judgeRuleData.version}+m`,
  });
  return { weights: writeWeights(weights), ...figures };
}

parentPort?.postMessage(work(workerData as RefitOrder));
