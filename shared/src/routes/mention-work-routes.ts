import { z } from 'zod';
import { bigId, ok, smallId } from '../contracts/fields.ts';
import { authorHistory, mentionExportBody, mentionList, mentionThread } from '../contracts/mention.ts';
import { evidence, mentionNote, noteBody, restoreBody, view, viewBody, viewChange, viewList, workAnswer, workBody, workChoices, workDetail } from '../contracts/mention-work.ts';
import { defineRoute } from './route.ts';

const mentionId = z.strictObject({ mentionId: bigId });

export const mentionWorkRoutes = {
  choices: defineRoute({ method: 'GET', path: '/api/mention-work/choices', access: 'mention.read', summary: 'Whom mentions can be assigned to, and the tags in use', response: workChoices }),
  change: defineRoute({ method: 'POST', path: '/api/mention-work', access: 'mention.work', summary: 'Change status, assignment or tags of up to 500 mentions', body: workBody, response: workAnswer }),
  restore: defineRoute({ method: 'POST', path: '/api/mention-work/restore', access: 'mention.work', summary: 'Undo a change of mentions nobody touched since', body: restoreBody, response: workAnswer }),
  detail: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/work', access: 'mention.read', summary: 'Notes, evidence and history of one mention', params: mentionId, response: workDetail, errors: ['not_found'] }),
  addNote: defineRoute({ method: 'POST', path: '/api/mentions/:mentionId/notes', access: 'mention.work', summary: 'Add a note', params: mentionId, body: noteBody, response: mentionNote, errors: ['not_found'], status: 201 }),
  removeNote: defineRoute({ method: 'DELETE', path: '/api/mentions/:mentionId/notes/:noteId', access: 'mention.work', summary: 'Take back one\'s own note', params: z.strictObject({ mentionId: bigId, noteId: smallId }), response: ok, errors: ['not_found'] }),
  keepEvidence: defineRoute({ method: 'POST', path: '/api/mentions/:mentionId/evidence', access: 'mention.work', summary: 'Keep the post as it is now as evidence', params: mentionId, response: evidence, errors: ['not_found'], status: 201 }),
  releaseEvidence: defineRoute({ method: 'DELETE', path: '/api/mentions/:mentionId/evidence/:evidenceId', access: 'mention.work', summary: 'Release a piece of evidence', params: z.strictObject({ mentionId: bigId, evidenceId: smallId }), response: ok, errors: ['not_found'] }),
  author: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/author', access: 'mention.read', summary: 'Earlier posts of the same author', params: mentionId, response: authorHistory, errors: ['not_found'] }),
  thread: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/thread', access: 'mention.read', summary: 'What is stored of the conversation, oldest first', params: mentionId, response: mentionThread, errors: ['not_found'] }),
  copies: defineRoute({ method: 'GET', path: '/api/mentions/:mentionId/copies', access: 'mention.read', summary: 'Posts with nearly the same text, 3 days around', params: mentionId, response: mentionList, errors: ['not_found'] }),
  export: defineRoute({ method: 'POST', path: '/api/mentions/export', access: 'mention.export', summary: 'Mentions of a filter as CSV (UTF-8 with BOM, cells that a spreadsheet would run are defused); at most 50,000', body: mentionExportBody, response: z.string(), errors: ['export_limit'] }),
};

const viewId = z.strictObject({ viewId: smallId });
export const viewRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/views', access: 'mention.read', summary: 'Own and shared views and columns', response: viewList }),
  create: defineRoute({ method: 'POST', path: '/api/views', access: 'mention.read', summary: 'Save a view or a column; at most 300 a person', body: viewBody, response: view, errors: ['already_exists', 'forbidden', 'limit_reached'], status: 201 }),
  change: defineRoute({ method: 'PUT', path: '/api/views/:viewId', access: 'mention.read', summary: 'Change a view of one\'s own', params: viewId, body: viewChange, response: view, errors: ['not_found', 'conflict', 'already_exists', 'forbidden'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/views/:viewId', access: 'mention.read', summary: 'Remove a view of one\'s own', params: viewId, response: ok, errors: ['not_found'] }),
};
