import { expect, it } from 'vitest';
import { auditHead, auditLine } from './audit-lines.js';

const row = { seq: 7, at: '2026-11-21T15:30:05.123Z', act: 'person.role_changed', personId: null, personName: null, address: '203.0.113.7', subject: 'person:3', detail: { from: 'viewer', to: 'admin', by: 'single sign-on' } } as const;

it('a line of the file reads as the screen does, at Japan time, in either language', () => {
  expect(auditLine(row, 'ja')).toEqual([7, '2026/11/22 00:30:05', '役割の変更', 'システム', null, '人 3', '変更前: 閲覧者, 変更後: 管理者, 手段: シングルサインオン', '203.0.113.7']);
  expect(auditLine(row, 'en')).toEqual([7, '2026/11/22 00:30:05', 'Role changed', 'System', null, 'Person 3', 'From: Viewer, To: Administrator, By: single sign-on', '203.0.113.7']);
  for (const language of ['ja', 'en'] as const) expect(auditHead(language)).toHaveLength(auditLine(row, language).length);
});
