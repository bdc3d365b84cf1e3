import { describe, expect, it } from 'vitest';
import { judgeAudit, judgeBackup, judgeClock, judgeDisk, judgeMemory, judgeOutbox, judgeQueue, judgeRetention, judgeSources } from './status-rules.js';

const [hour, day, gigabyte] = [3_600, 86_400, 1024 ** 3];

describe('the state of the installation', () => {
  it.each([
    ['a disk with room is fine', judgeDisk(50 * gigabyte, 100 * gigabyte), 'ok'],
    ['a disk below a tenth needs attention', judgeDisk(9 * gigabyte, 100 * gigabyte), 'attention'],
    ['a disk below a gigabyte is a problem, however small it is', judgeDisk(0.9 * gigabyte, 2 * gigabyte), 'problem'],
    ['a backup of today is fine', judgeBackup(20 * hour, 90 * day), 'ok'],
    ['a backup of three days ago needs attention', judgeBackup(3 * day, 90 * day), 'attention'],
    ['a backup of last week is a problem', judgeBackup(8 * day, 90 * day), 'problem'],
    ['no backup needs attention on the first day', judgeBackup(null, hour), 'attention'],
    ['no backup is a problem after a week', judgeBackup(null, 8 * day), 'problem'],
    ['sources that all work are fine', judgeSources(0, 0, 0), 'ok'],
    ['a quarantined item needs attention', judgeSources(0, 0, 1), 'attention'],
    ['a broken source is a problem', judgeSources(0, 1, 0), 'problem'],
    ['work that waits seconds is fine', judgeQueue(5, 0), 'ok'],
    ['a batch set aside needs attention', judgeQueue(0, 1), 'attention'],
    ['work that waits a quarter of an hour is a problem', judgeQueue(900, 0), 'problem'],
    ['messages on their way are fine', judgeOutbox(5, 0), 'ok'],
    ['a message that failed is a problem', judgeOutbox(0, 1), 'problem'],
    ['memory near its limit is a problem', judgeMemory(95, 100), 'problem'],
    ['clocks that agree are fine', judgeClock(-1_500), 'ok'],
    ['a clock that is behind needs attention', judgeClock(-5_000), 'attention'],
    ['a broken chain is a problem, however new the look at it', judgeAudit(false, 1), 'problem'],
    ['a chain nobody walked needs attention', judgeAudit(null, null), 'attention'],
    ['clearing that ran this hour is fine', judgeRetention(1_800, 90 * day), 'ok'],
    ['clearing that never ran is fine in the first hours', judgeRetention(null, hour), 'ok'],
    ['clearing that stands still is a problem', judgeRetention(2 * day, 90 * day), 'problem'],
  ])('%s', (_rule, found, expected) => expect(found).toBe(expected));
});
