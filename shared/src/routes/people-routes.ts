import { z } from 'zod';
import { auditCheck, auditExportBody, auditPage, auditPlace, auditQuery, auditStretch } from '../contracts/audit.ts';
import { changePersonBody, inviteAnswer, inviteBody, peopleList, person } from '../contracts/people.ts';
import { ok, smallId } from '../contracts/fields.ts';
import { defineRoute } from './route.ts';

export const peopleRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/people', access: 'people.read', summary: 'People and open invitations', response: peopleList }),
  invite: defineRoute({ method: 'POST', path: '/api/people/invitations', access: 'people.write', summary: 'Invite someone; the link is shown once', body: inviteBody, response: inviteAnswer, errors: ['already_exists'], status: 201 }),
  withdraw: defineRoute({ method: 'DELETE', path: '/api/people/invitations/:invitationId', access: 'people.write', summary: 'Withdraw an invitation', params: z.strictObject({ invitationId: smallId }), response: ok, errors: ['not_found'] }),
  restoreInvitation: defineRoute({ method: 'POST', path: '/api/people/invitations/:invitationId/restore', access: 'people.write', summary: 'Take the withdrawal of an invitation back, within ten minutes; its link works again', params: z.strictObject({ invitationId: smallId }), response: ok, errors: ['not_found', 'already_exists'] }),
  change: defineRoute({ method: 'PATCH', path: '/api/people/:personId', access: 'people.write', summary: 'Change a role, disable or enable; takes effect at once', params: z.strictObject({ personId: smallId }), body: changePersonBody, response: person, errors: ['not_found', 'last_admin'] }),
};

export const auditRoutes = {
  list: defineRoute({ method: 'GET', path: '/api/audit', access: 'audit.read', summary: 'Audit log, newest first', query: auditQuery, response: auditPage }),
  verify: defineRoute({ method: 'POST', path: '/api/audit/verify', access: 'audit.read', summary: 'Walk the hash chain from its start', response: auditCheck }),
  verifyStretch: defineRoute({ method: 'POST', path: '/api/audit/verify/stretch', access: 'audit.read', summary: 'Walk the next 20,000 entries of the hash chain from a place', body: auditPlace, response: auditStretch }),
  export: defineRoute({ method: 'POST', path: '/api/audit/export', access: 'audit.read', summary: 'Entries of a filter as CSV (UTF-8 with BOM, cells that a spreadsheet would run are defused), newest first; at most 200,000', body: auditExportBody, response: z.string() }),
};
