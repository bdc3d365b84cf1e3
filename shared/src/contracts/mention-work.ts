import { z } from 'zod';
import { mentionStatuses } from '../vocabulary/mention-work.ts';
import { bigId, instant, shortText, smallId } from './fields.ts';

/** A word PR puts on a mention to find it again; not the hashtags of the post itself. */
export const workTag = z.string().trim().min(1).max(40);

/** What PR has done with a mention. Version 0: nobody touched it yet. */
export const mentionWork = z.object({
  status: z.enum(mentionStatuses),
  assignee: z.object({ id: smallId, name: z.string() }).nullable(),
  tags: z.array(z.string()),
  noteCount: z.number().int(),
  hasEvidence: z.boolean(),
  version: z.number().int(),
  updatedAt: instant.nullable(), updatedBy: z.string().nullable(),
});
export type MentionWork = z.infer<typeof mentionWork>;

/** One change for up to 500 mentions. `assigneeId` null takes the assignment away; a status move or tag that is there already changes nothing. */
export const workChange = z.strictObject({
  status: z.enum(mentionStatuses).optional(),
  assigneeId: smallId.nullable().optional(),
  addTags: z.array(workTag).max(20).optional(),
  removeTags: z.array(workTag).max(20).optional(),
});
export type WorkChange = z.infer<typeof workChange>;
/** `versions`: what the caller saw, by mention id; a mention that has moved on since is not changed and is named in `conflicts`. */
export const workBody = z.strictObject({
  ids: z.array(bigId).min(1).max(500),
  change: workChange,
  versions: z.record(bigId, z.number().int()).optional(),
});
export const workState = z.object({ mentionId: bigId, work: mentionWork });
/** `before` is what undo puts back. */
export const workAnswer = z.object({ changed: z.array(workState), before: z.array(workState), conflicts: z.array(workState), missing: z.array(bigId) });
export type WorkAnswer = z.infer<typeof workAnswer>;
/** Puts back status, assignee and tags of mentions that nobody changed since (their version is still `version`). */
export const restoreBody = z.strictObject({
  items: z.array(z.strictObject({
    mentionId: bigId, version: z.number().int(), status: z.enum(mentionStatuses), assigneeId: smallId.nullable(), tags: z.array(workTag).max(50),
  })).min(1).max(500),
});

export const mentionNote = z.object({ id: smallId, at: instant, author: z.string(), isOwn: z.boolean(), text: z.string() });
export type MentionNote = z.infer<typeof mentionNote>;
export const noteBody = z.strictObject({ text: z.string().trim().min(1).max(4000) });
/** A copy of the post as it was, kept although the post changes or goes; `sha256` of its canonical JSON. */
export const evidence = z.object({ id: smallId, takenAt: instant, takenBy: z.string(), sha256: z.string(), url: z.string().nullable(), text: z.string(), author: z.string().nullable(), postedAt: instant.nullable(), /** The source has deleted the post: its words are gone from the copy, their hash stays. */ isEmptied: z.boolean() });
export type Evidence = z.infer<typeof evidence>;
/** Notes newest last, evidence newest first, and the last 50 changes of status and assignment. */
export const workDetail = z.object({
  work: mentionWork, notes: z.array(mentionNote), evidence: z.array(evidence),
  history: z.array(z.object({ at: instant, person: z.string(), from: z.enum(mentionStatuses), to: z.enum(mentionStatuses), assignee: z.string().nullable() })),
});
export type WorkDetail = z.infer<typeof workDetail>;
/** People a mention can be assigned to, and the tags in use, most used first. */
export const workChoices = z.object({ people: z.array(z.object({ id: smallId, name: z.string() })), tags: z.array(z.string()) });

/** A saved filter (or column of 監視). `query` is what the address of 投稿 carries. */
export const viewPlaces = ['list', 'column'] as const;
export const viewQuery = z.record(z.string().max(40), z.union([z.string().max(500), z.number()])).refine((query) => Object.keys(query).length <= 20);
export const view = z.object({ id: smallId, name: z.string(), place: z.enum(viewPlaces), query: viewQuery, isShared: z.boolean(), isOwn: z.boolean(), owner: z.string(), position: z.number().int(), version: z.number().int() });
export type View = z.infer<typeof view>;
export const viewList = z.object({ views: z.array(view) });
export const viewBody = z.strictObject({ name: shortText, place: z.enum(viewPlaces).default('list'), query: viewQuery, isShared: z.boolean().default(false), position: z.number().int().min(0).max(10_000).default(0) });
export const viewChange = viewBody.extend({ version: z.number().int() });
