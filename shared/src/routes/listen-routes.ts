import { z } from 'zod';
import { ok, smallId, bigId } from '../contracts/fields.ts';
import { mentionDetail, mentionPage, mentionQuery } from '../contracts/mention.ts';
import { quarantineList, source, sourceBody, sourceChange, sourceHistory, sourceList, testFetchAnswer, testFetchBody } from '../contracts/source.ts';
import { suggestAnswer, suggestBody, topic, topicBody, topicChange, topicList, topicPreview, topicPreviewBody } from '../contracts/topic.ts';
import { defineRoute } from './route.ts';

const sourceId = z.strictObject({ sourceId: smallId });
const topicId = z.strictObject({ topicId: smallId });

export const sourceRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/sources', access: 'source.read', summary: 'Sources with their health', response: sourceList }),
  create: defineRoute({ method: 'POST', path: '/api/sources', access: 'source.write', summary: 'Add a source', body: sourceBody, response: source, errors: ['already_exists'], status: 201 }),
  change: defineRoute({ method: 'PUT', path: '/api/sources/:sourceId', access: 'source.write', summary: 'Change a source', params: sourceId, body: sourceChange, response: source, errors: ['not_found', 'conflict', 'already_exists'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/sources/:sourceId', access: 'source.write', summary: 'Stop and remove a source; its mentions stay', params: sourceId, response: ok, errors: ['not_found'] }),
  restore: defineRoute({ method: 'POST', path: '/api/sources/:sourceId/restore', access: 'source.write', summary: 'Take the removal of a source back; it is fetched again', params: sourceId, response: source, errors: ['not_found', 'already_exists'] }),
  fetchNow: defineRoute({ method: 'POST', path: '/api/sources/:sourceId/fetch', access: 'source.write', summary: 'Fetch at the next tick instead of at its time', params: sourceId, response: ok, errors: ['not_found'] }),
  test: defineRoute({ method: 'POST', path: '/api/sources/test', access: 'source.write', summary: 'Fetch once and store nothing', body: testFetchBody, response: testFetchAnswer, errors: ['too_many_tries'] }),
  history: defineRoute({ method: 'GET', path: '/api/sources/:sourceId/history', access: 'source.read', summary: 'The last 30 days of a source: what came by hour, spans not heard, turns of its health', params: sourceId, response: sourceHistory, errors: ['not_found'] }),
  quarantine: defineRoute({ method: 'GET', path: '/api/sources/:sourceId/quarantine', access: 'source.read', summary: 'Items of the source that could not be stored', params: sourceId, response: quarantineList, errors: ['not_found'] }),
};

export const topicRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/topics', access: 'topic.read', summary: 'Topics', response: topicList }),
  create: defineRoute({ method: 'POST', path: '/api/topics', access: 'topic.write', summary: 'Add a topic; stored mentions of the last 7 days are matched too', body: topicBody, response: topic, errors: ['already_exists'], status: 201 }),
  change: defineRoute({ method: 'PUT', path: '/api/topics/:topicId', access: 'topic.write', summary: 'Change a topic', params: topicId, body: topicChange, response: topic, errors: ['not_found', 'conflict', 'already_exists'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/topics/:topicId', access: 'topic.write', summary: 'Remove a topic; mentions stay', params: topicId, response: ok, errors: ['not_found'] }),
  restore: defineRoute({ method: 'POST', path: '/api/topics/:topicId/restore', access: 'topic.write', summary: 'Take the removal of a topic back; stored mentions of the last 7 days are matched again', params: topicId, response: topic, errors: ['not_found', 'already_exists'] }),
  preview: defineRoute({ method: 'POST', path: '/api/topics/preview', access: 'topic.write', summary: 'What a query would find among the stored mentions of the last 7 days', body: topicPreviewBody, response: topicPreview }),
  suggest: defineRoute({ method: 'POST', path: '/api/topics/suggest', access: 'topic.write', summary: 'Spelling variants of a name', body: suggestBody, response: suggestAnswer }),
};

export const mentionRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/mentions', access: 'mention.read', summary: 'Mentions, newest first, by filter and full text', query: mentionQuery, response: mentionPage }),
  detail: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId', access: 'mention.read', summary: 'One mention with its judgements and earlier versions', params: z.strictObject({ mentionId: bigId }), response: mentionDetail, errors: ['not_found'] }),
};
