import { z } from 'zod';
import { companyWord, rejudgeState, wordBody, wordChange, wordList, wordPreview, wordPreviewBody } from '../contracts/company-word.ts';
import { ok, smallId } from '../contracts/fields.ts';
import { defineRoute } from './route.ts';

const wordId = z.strictObject({ wordId: smallId });

/** Words that mean something of their own in the company's trade. */
export const wordRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/judge/words', access: 'judge.read', summary: 'The company\'s words with their effect, newest change first', response: wordList }),
  create: defineRoute({ method: 'POST', path: '/api/judge/words', access: 'judge.write', summary: 'Add a word (at most 500); stored posts that hold it are judged again', body: wordBody, response: companyWord, errors: ['already_exists', 'limit_reached'], status: 201 }),
  change: defineRoute({ method: 'PUT', path: '/api/judge/words/:wordId', access: 'judge.write', summary: 'Change a word of exactly this version', params: wordId, body: wordChange, response: companyWord, errors: ['not_found', 'conflict', 'already_exists'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/judge/words/:wordId', access: 'judge.write', summary: 'Remove a word of exactly this version', params: wordId, query: z.strictObject({ version: z.coerce.number().int() }), response: ok, errors: ['not_found', 'conflict'] }),
  restore: defineRoute({ method: 'POST', path: '/api/judge/words/:wordId/restore', access: 'judge.write', summary: 'Take a removal back', params: wordId, response: companyWord, errors: ['not_found', 'already_exists', 'limit_reached'] }),
  preview: defineRoute({ method: 'POST', path: '/api/judge/words/preview', access: 'judge.write', summary: 'What a change would do to stored posts of the last 30 days; changes nothing', body: wordPreviewBody, response: wordPreview, errors: ['not_found'] }),
};

/** Judging stored posts again after a change. */
export const rejudgeRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/judge/rejudge', access: 'judge.read', summary: 'How far judging stored posts again has come', response: rejudgeState }),
};
