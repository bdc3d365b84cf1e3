import { auditCheck } from '../contracts/audit.ts';
import { erasureBody, erasureCounts, erasureTarget, keepingDays, retention, retentionBody, retentionPreview, systemStatus } from '../contracts/upkeep.ts';
import { defineRoute } from './route.ts';

export const systemRoutes = {
  status: defineRoute({ method: 'GET', path: '/api/system/status', access: 'system.read', summary: 'How the installation is: database, backup, sources, queues, server', response: systemStatus }),
  checkAudit: defineRoute({ method: 'POST', path: '/api/system/audit-check', access: 'system.write', summary: 'Walk the hash chain of the audit log and keep the result', response: auditCheck }),
};

export const retentionRoutes = {
  get: defineRoute({ method: 'GET', path: '/api/retention', access: 'retention.read', summary: 'Keeping times, the last run, and erased authors', response: retention }),
  preview: defineRoute({ method: 'POST', path: '/api/retention/preview', access: 'retention.read', summary: 'What the next run would remove with these keeping times', body: keepingDays, response: retentionPreview }),
  change: defineRoute({ method: 'PUT', path: '/api/retention', access: 'retention.write', summary: 'Change the keeping times; the next run removes what is older', body: retentionBody, response: retention, errors: ['conflict'] }),
  previewErasure: defineRoute({ method: 'POST', path: '/api/erasure/preview', access: 'author.erase', summary: 'What is held of an author', body: erasureTarget, response: erasureCounts, errors: ['not_found'] }),
  erase: defineRoute({ method: 'POST', path: '/api/erasure', access: 'author.erase', summary: 'Erase an author for good, and collect nothing of him from this source again', body: erasureBody, response: erasureCounts, errors: ['not_found', 'confirmation_wrong', 'posts_held'] }),
};
