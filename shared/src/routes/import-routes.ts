import { z } from 'zod';
import { ok, smallId } from '../contracts/fields.ts';
import { importActBody, importBody, importFile, importList, importPlan, pieceAnswer, planBody, rejectedQuery } from '../contracts/import.ts';
import { pieceBytes } from '../vocabulary/import.ts';
import { defineRoute } from './route.ts';

const importId = z.strictObject({ importId: smallId });

/** Files of mentions: sent in pieces, looked at, imported by a job, and taken back. */
export const importRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/imports', access: 'import.run', summary: 'Imports, newest first (100 at most)', response: importList }),
  begin: defineRoute({ method: 'POST', path: '/api/imports', access: 'import.run', summary: 'Announce a file; its bytes follow in pieces', body: importBody, response: importFile, errors: ['limit_reached'], status: 201 }),
  detail: defineRoute({ method: 'GET', path: '/api/imports/:importId', access: 'import.run', summary: 'One import', params: importId, response: importFile, errors: ['not_found'] }),
  piece: defineRoute({
    method: 'PUT', path: '/api/imports/:importId/pieces/:place', access: 'import.run', summary: 'Bytes of a file (application/octet-stream); places count from 0, every piece but the last has 4 MiB. The same piece may be sent again',
    params: z.strictObject({ importId: smallId, place: z.coerce.number().int().min(0).max(255) }), rawBody: pieceBytes, response: pieceAnswer, errors: ['not_found', 'move_not_allowed', 'too_large', 'unsupported_media'],
  }),
  plan: defineRoute({ method: 'POST', path: '/api/imports/:importId/plan', access: 'import.run', summary: 'How the file will be read, with its first lines; what is ordered is kept', params: importId, body: planBody, response: importPlan, errors: ['not_found', 'move_not_allowed'] }),
  start: defineRoute({ method: 'POST', path: '/api/imports/:importId/start', access: 'import.run', summary: 'Import as planned', params: importId, response: importFile, errors: ['not_found', 'move_not_allowed'] }),
  act: defineRoute({ method: 'POST', path: '/api/imports/:importId/act', access: 'import.run', summary: 'Pause, resume, cancel or undo', params: importId, body: importActBody, response: importFile, errors: ['not_found', 'move_not_allowed'] }),
  remove: defineRoute({ method: 'DELETE', path: '/api/imports/:importId', access: 'import.run', summary: 'Take an import that is not running out of the history; its mentions stay', params: importId, response: ok, errors: ['not_found', 'move_not_allowed'] }),
  rejected: defineRoute({ method: 'GET', path: '/api/imports/:importId/rejected', access: 'import.run', summary: 'Refused lines with their reasons as CSV (UTF-8 with BOM)', params: importId, query: rejectedQuery, response: z.string(), errors: ['not_found'] }),
};
