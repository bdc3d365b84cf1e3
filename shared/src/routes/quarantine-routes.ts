import { z } from 'zod';
import { exportQuarantineBody, quarantinePage, quarantineQuery, removeQuarantineAnswer, removeQuarantineBody, retryAnswer, retryBody } from '../contracts/quarantine.ts';
import { defineRoute } from './route.ts';

/** What could not be stored, over all sources. */
export const quarantineRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/quarantine', access: 'source.read', summary: 'Items that could not be stored, newest first', query: quarantineQuery, response: quarantinePage }),
  retry: defineRoute({ method: 'POST', path: '/api/quarantine/retry', access: 'quarantine.work', summary: 'Take items in again the way they came; up to 200 a call', body: retryBody, response: retryAnswer }),
  remove: defineRoute({ method: 'POST', path: '/api/quarantine/remove', access: 'quarantine.work', summary: 'Let items go for good', body: removeQuarantineBody, response: removeQuarantineAnswer }),
  export: defineRoute({ method: 'POST', path: '/api/quarantine/export', access: 'quarantine.work', summary: 'Items as CSV (UTF-8 with BOM, cells that a spreadsheet would run are defused); at most 50,000', body: exportQuarantineBody, response: z.string() }),
};
