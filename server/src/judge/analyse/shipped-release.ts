import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { weightsFile } from './model-files.js';
import { shippedRules } from './shipped-rules.js';

/** SHA-256 of the shipped file of weights. */
export const shippedWeightsHash = createHash('sha256').update(readFileSync(weightsFile)).digest('hex');
/** Names rules and weights of this release: what was learned on others does not fit its features. */
export const shippedBase = `${shippedRules.version}/${shippedWeightsHash.slice(0, 16)}`;
