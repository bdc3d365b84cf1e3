import { z } from 'zod';
import { categories, kinds, polarities, riskLevels, stances } from '../vocabulary/judgement.ts';
import { bigId, instant, smallId } from './fields.ts';

/** A category as a person says it, with its level (1 watch, 2 alert, 3 crisis); strongest first. */
export const labelCategory = z.strictObject({ category: z.enum(categories), level: z.number().int().min(1).max(3) });
export type LabelCategory = z.infer<typeof labelCategory>;
/** All a person can say of a judgement. */
export const labelValues = z.object({ polarity: z.enum(polarities), stance: z.enum(stances), kind: z.enum(kinds), categories: z.array(labelCategory) });
export type LabelValues = z.infer<typeof labelValues>;
/** What the machine had said of a post when it was labelled; `version` is that of its rules and weights. */
export const machineView = labelValues.extend({
  scores: z.object({ negative: z.number(), neutral: z.number(), positive: z.number() }), margin: z.number(), isUncertain: z.boolean(),
  riskLevel: z.union(riskLevels.map((level) => z.literal(level))), version: z.string(),
});
export type MachineView = z.infer<typeof machineView>;

/** What is to be different; what is not named stays as it stands. Nothing named confirms what stands. */
export const labelChange = z.strictObject({
  polarity: z.enum(polarities).optional(), stance: z.enum(stances).optional(), kind: z.enum(kinds).optional(),
  categories: z.array(labelCategory).max(categories.length).refine((list) => new Set(list.map(({ category }) => category)).size === list.length).optional(),
});
export type LabelChange = z.infer<typeof labelChange>;
/** One judgement of a mention: for a topic, or (null) of the text as a whole. `seenLabelId`: the label the caller saw it follow, null for the machine's. */
export const labelItem = z.strictObject({ mentionId: bigId, topicId: smallId.nullable(), seenLabelId: smallId.nullable() });
export type LabelItem = z.infer<typeof labelItem>;
export const labelBody = z.strictObject({ items: z.array(labelItem).min(1).max(500), change: labelChange });

export const judgementPlace = z.object({ mentionId: bigId, topicId: smallId.nullable() });
export const writtenLabel = judgementPlace.extend({ id: smallId, at: instant, isConfirmation: z.boolean(), values: labelValues });
export type WrittenLabel = z.infer<typeof writtenLabel>;
/** Somebody was faster: who and when; `id` is the label that stands now, null where it was taken back. */
export const labelConflict = judgementPlace.extend({ id: smallId.nullable(), by: z.string(), at: instant });
export type LabelConflict = z.infer<typeof labelConflict>;
/** `missing`: posts that are gone, deleted or not judged. `copies`: other stored posts of the last 30 days with the same letters; null where more than 50 texts were labelled at once (they take the label all the same). */
export const labelAnswer = z.object({ labels: z.array(writtenLabel), conflicts: z.array(labelConflict), missing: z.array(judgementPlace), copies: z.number().int().nullable() });
export type LabelAnswer = z.infer<typeof labelAnswer>;

export const undoLabelsBody = z.strictObject({ ids: z.array(smallId).min(1).max(500) });
/** `undone`: ids of labels that were taken back; `conflicts`: a later label stands on them, or somebody took them back before; `missing`: no such label. */
export const undoLabelsAnswer = z.object({ undone: z.array(smallId), conflicts: z.array(labelConflict), missing: z.array(smallId) });
export type UndoLabelsAnswer = z.infer<typeof undoLabelsAnswer>;

/** One label in the history of a mention; `isCurrent`: neither taken back nor replaced. */
export const labelEntry = writtenLabel.extend({ by: z.string(), machine: machineView, isCurrent: z.boolean(), undoneAt: instant.nullable(), undoneBy: z.string().nullable() });
export type LabelEntry = z.infer<typeof labelEntry>;
export const labelHistory = z.object({ labels: z.array(labelEntry) });
export type LabelHistory = z.infer<typeof labelHistory>;
