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
  'system.read',
  'system.write',
  'retention.read',
  'retention.write',
  'author.erase',
] as const;
export type Permission = (typeof permissions)[number];

/** What a caller must be: nobody in particular, anyone signed in, or someone whose role holds the permission. */
export type Access = 'public' | 'session' | Permission;

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
];
/** What those who answer the public may do. */
const answering: readonly Permission[] = [
  ...reading,
  'alert.acknowledge',
  'mention.work',
  'mention.export',
  'view.share',
];

/** The permission table: which role may do what. Settings belong to administrators alone. */
export const rolePermissions: Record<Role, readonly Permission[]> = {
  admin: permissions,
  editor: answering,
  approver: answering,
  viewer: reading,
};

/** Whether someone of this role may do what needs `access`; a caller without a session has no role. */
export function canAccess(role: Role | null, access: Access): boolean {
  if (access === 'public') return true;
  if (role === null) return false;
  return access === 'session' || rolePermissions[role].includes(access);
}
