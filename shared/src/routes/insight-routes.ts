import { z } from 'zod';
import { annotationBody, annotationChange, annotationList, handAnnotation } from '../contracts/annotation.ts';
import { ok, smallId } from '../contracts/fields.ts';
import { newWords, reasons, spread, voices } from '../contracts/insight.ts';
import { seriesQuery } from '../contracts/monitor.ts';
import { defineRoute } from './route.ts';

const topicId = z.strictObject({ topicId: smallId });
const ofTopic = { params: topicId, query: seriesQuery, errors: ['not_found'] } as const;

/** What stands behind the curve of one topic. Posts and authors are shown, so a display on a wall gets none of it. */
export const insightRoutes = {
  reasons: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/reasons', access: 'monitor.read', summary: 'Values against thresholds now, and the record of level changes', params: topicId, response: reasons, errors: ['not_found'] }),
  voices: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/voices', access: 'mention.read', summary: 'Who criticises in a period: authors, copies, newcomers, the farthest reach, the first post', ...ofTopic, response: voices }),
  spread: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/spread', access: 'mention.read', summary: 'How far criticism has come, with the evidence and the tree of posts', ...ofTopic, response: spread }),
  newWords: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/new-words', access: 'mention.read', summary: 'Words that stand out against the 14 days before', ...ofTopic, response: newWords }),
  annotations: defineRoute({ method: 'GET', path: '/api/monitor/topics/:topicId/annotations', access: 'mention.read', summary: 'What happened beside the curve: own posts, articles, alerts, and notes by hand', ...ofTopic, response: annotationList }),
};

const annotationId = z.strictObject({ annotationId: smallId });
/** Notes beside the curve. */
export const annotationRoutes = {
  create: defineRoute({ method: 'POST', path: '/api/topics/:topicId/annotations', access: 'annotation.write', summary: 'Write a note beside the curve of a topic (at most 1,000)', params: topicId, body: annotationBody, response: handAnnotation, errors: ['not_found', 'limit_reached'], status: 201 }),
  change: defineRoute({ method: 'PUT', path: '/api/annotations/:annotationId', access: 'annotation.write', summary: 'Change a note of exactly this version', params: annotationId, body: annotationChange, response: handAnnotation, errors: ['not_found', 'conflict'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/annotations/:annotationId', access: 'annotation.write', summary: 'Remove a note of exactly this version', params: annotationId, query: z.strictObject({ version: z.coerce.number().int() }), response: ok, errors: ['not_found', 'conflict'] }),
  restore: defineRoute({ method: 'POST', path: '/api/annotations/:annotationId/restore', access: 'annotation.write', summary: 'Take a removal back', params: annotationId, response: handAnnotation, errors: ['not_found', 'limit_reached'] }),
};
