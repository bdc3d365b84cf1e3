import { restoreBackup } from '../../../server/src/platform/database/backup/restore-backup.js';

/** A restore in a process of its own, for a test that ends it in the middle. */
const [file = '', ownerUrl = '', appUrl = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
await restoreBackup({ file, ownerUrl, appUrl, replace: true, survivors: [], progress: say });
say('done');
