import { z } from 'zod';
import { deletionCheck, deletionPage, deletionQuery, deletionState, sourceKeepingBody, sourceKeepingPreview, sourceKeepingQuestion, sourceKeepings } from '../contracts/deletion.ts';
import { smallId } from '../contracts/fields.ts';
import { hold, holdBody, holdList } from '../contracts/hold.ts';
import { defineRoute } from './route.ts';

const sourceId = z.strictObject({ sourceId: smallId });
export const sourceKeepingRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/retention/sources', access: 'retention.read', summary: 'How long posts of each source are kept', response: sourceKeepings }),
  preview: defineRoute({ method: 'POST', path: '/api/retention/sources/:sourceId/preview', access: 'retention.read', summary: 'What the next run would remove of this source with this keeping time', params: sourceId, body: sourceKeepingQuestion, response: sourceKeepingPreview, errors: ['not_found'] }),
  change: defineRoute({ method: 'PUT', path: '/api/retention/sources/:sourceId', access: 'retention.write', summary: 'Change the keeping time of one source; null returns to the time of all others', params: sourceId, body: sourceKeepingBody, response: sourceKeepings, errors: ['not_found', 'conflict'] }),
};

export const deletionRoutes = {
  state: defineRoute({ method: 'GET', path: '/api/deletions/state', access: 'deletion.read', summary: 'How duties to delete were carried out: counts, delays, overdue ones, the last proof', response: deletionState }),
  list: defineRoute({ method: 'GET', path: '/api/deletions', access: 'deletion.read', summary: 'Duties to delete, newest first, 100 a page', query: deletionQuery, response: deletionPage }),
  verify: defineRoute({ method: 'POST', path: '/api/deletions/verify', access: 'deletion.write', summary: 'Search every table for text of deleted posts and keep the result', response: deletionCheck }),
};

const holdId = z.strictObject({ holdId: smallId });
export const holdRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/holds', access: 'hold.read', summary: 'Legal holds in force and the newest released ones', response: holdList }),
  set: defineRoute({ method: 'POST', path: '/api/holds', access: 'hold.write', summary: 'Hold a topic, a source or single mentions', body: holdBody, response: hold, errors: ['not_found'], status: 201 }),
  release: defineRoute({ method: 'POST', path: '/api/holds/:holdId/release', access: 'hold.write', summary: 'Release a hold', params: holdId, response: hold, errors: ['not_found', 'move_not_allowed'] }),
  restore: defineRoute({ method: 'POST', path: '/api/holds/:holdId/restore', access: 'hold.write', summary: 'Undo the release of a hold', params: holdId, response: hold, errors: ['not_found', 'move_not_allowed'] }),
};
