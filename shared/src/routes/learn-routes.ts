import { z } from 'zod';
import { ok } from '../contracts/fields.ts';
import { accuracyQuery, accuracyReport, modelList } from '../contracts/judge-model.ts';
import { defineRoute } from './route.ts';

/** 0 = what the product ships. */
const modelId = z.strictObject({ modelId: z.coerce.number().int().min(0).max(2_147_483_647) });

/** What is learned from the company's corrections and confirmations, and how well it judges. */
export const learnRoutes = {
  models: defineRoute({ method: 'GET', path: '/api/judge/models', access: 'judge.read', summary: 'Versions learned from the company\'s labels, and learning that waits or goes on', response: modelList }),
  refit: defineRoute({ method: 'POST', path: '/api/judge/models/refit', access: 'judge.write', summary: 'Learn from the labels now; one learning goes on at a time', response: ok, errors: ['move_not_allowed'] }),
  use: defineRoute({ method: 'POST', path: '/api/judge/models/:modelId/use', access: 'judge.write', summary: 'Judge by this version (0 = the shipped one); mentions of the last 30 days are judged again', params: modelId, response: modelList, errors: ['not_found', 'move_not_allowed'] }),
  accuracy: defineRoute({ method: 'GET', path: '/api/judge/accuracy', access: 'judge.read', summary: 'Precision and recall of the machine on what people corrected and confirmed', query: accuracyQuery, response: accuracyReport }),
};
