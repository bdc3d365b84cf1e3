import { AuditReader } from '../govern/audit/audit.reader.js';
import type { Command } from './command.js';
import { withRooms } from './with-rooms.js';

/** Walks the audit chain and says where it is broken; exit code 1 when it is. */
export const auditVerifyCommand: Command = {
  name: 'audit-verify',
  usage: 'audit-verify                               walk the hash chain of the audit log',
  run: (_args, io) => withRooms(async (app) => {
    const result = await app.get(AuditReader).verify();
    await io.out(`${JSON.stringify(result)}\n`);
    return result.isIntact ? 0 : 1;
  }),
};
