import { z } from 'zod';
import { bigId, empty } from '../contracts/fields.ts';
import { mentionOpinion, opinionState, opinionTest, saveOpinionBody, testOpinionBody } from '../contracts/opinion.ts';
import { defineRoute } from './route.ts';

export const opinionRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/judge/opinion', access: 'judge.write', summary: 'Settings of the second opinion, how its service is, and what it used', response: opinionState }),
  save: defineRoute({ method: 'PUT', path: '/api/judge/opinion', access: 'judge.write', summary: 'Change the settings of the second opinion', body: saveOpinionBody, response: opinionState, errors: ['conflict'] }),
  test: defineRoute({ method: 'POST', path: '/api/judge/opinion/test', access: 'judge.write', summary: 'Ask about a made-up post and store nothing but the cost', body: testOpinionBody, response: opinionTest, errors: ['too_many_tries'] }),
  resume: defineRoute({ method: 'POST', path: '/api/judge/opinion/resume', access: 'judge.write', summary: 'Ask again at once after failures', body: empty, response: opinionState }),
  ofMention: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/opinion', access: 'mention.read', summary: 'The second opinion of a post', params: z.strictObject({ mentionId: bigId }), response: mentionOpinion, errors: ['not_found'] }),
};
