import type { Words } from './words.ts';

export const roles = ['admin', 'editor', 'approver', 'viewer'] as const;
export type Role = (typeof roles)[number];
export const roleWords: Record<Role, Words> = {
  admin: { ja: '管理者', en: 'Administrator' },
  editor: { ja: '担当者', en: 'Editor' },
  approver: { ja: '承認者', en: 'Approver' },
  viewer: { ja: '閲覧者', en: 'Viewer' },
};

export const permissions = [
  'monitor.read',
  'mention.read',
  'alert.read',
  'alert.acknowledge',
  'topic.read',
  'topic.write',
  'source.read',
  'source.write',
  'people.read',
  'people.write',
  'audit.read',
  'docs.read',
  'mention.work',
  'mention.export',
  'view.share',
  'company.read',
  'company.write',
  'search.read',
  'wall.write',
  'demo.control',
  'system.read',
  'system.write',
  'retention.read',
  'retention.write',
  'author.erase',
  'deletion.read',
  'deletion.write',
  'hold.read',
  'hold.write',
  'import.run',
  'quarantine.work',
  'label.write',
  'judge.read',

  'judge.write',
  'annotation.write',
] as const;
export type Permission = (typeof permissions)[number];

/** What can call: a person by role, or a display on a wall. */
export type CallerRole = Role | 'wall';

/**
 * What a caller must be: nobody in particular, someone who is signed in or has nothing left to do but to add a
 * required second factor (and has no role until then), anyone signed in, or someone whose role holds the permission.
 */
export type Access = 'public' | 'enrolling' | 'session' | Permission;

const reading: readonly Permission[] = [
  'monitor.read',
  'mention.read',
  'alert.read',
  'topic.read',
  'source.read',
  'docs.read',
  'company.read',
  'search.read',
  'system.read',
  'judge.read',
];
/** What those who answer the public may do. */
const answering: readonly Permission[] = [
  ...reading,
  'alert.acknowledge',
  'mention.work',
  'mention.export',
  'view.share',
  'label.write',
  'annotation.write',
];

/** Those who sign for the company also see to what the law and the sources ask of what is kept. */
const approving: readonly Permission[] = [
  ...answering,
  'deletion.read',
  'hold.read',
  'hold.write',
];

/** What those who run the listening may do besides. */
const filing: readonly Permission[] = [
  'import.run',
  'quarantine.work',
];

/** The permission table: which role may do what. Settings belong to administrators alone. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  admin: permissions,
  editor: [...answering, ...filing],
  approver: approving,
  viewer: reading,
};

/** A display shows 監視; it has no session of its own to change and nothing else to read. */
const wallPermissions: readonly Permission[] = ['monitor.read'];

/** Whether someone of this role may do what needs `access`; a caller without a session has no role. */
export function canAccess(role: CallerRole | null, access: Access): boolean {
  if (access === 'public') return true;
  if (role === null) return false;
  if (access === 'session' || access === 'enrolling') return role !== 'wall';
  return (role === 'wall' ? wallPermissions : rolePermissions[role]).includes(access);
}
