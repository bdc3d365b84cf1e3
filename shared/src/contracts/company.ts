import { z } from 'zod';
import { sensitivities } from '../vocabulary/level.ts';
import { roles } from '../vocabulary/permission.ts';
import { firstRunSteps, noticeAudiences, stepStates } from '../vocabulary/company.ts';
import { hasForbiddenSign, isOnlyHidden } from '../text/check-name.ts';
import { instant, saying, smallId, unusable, wordsSchema } from './fields.ts';

/** Longest name that can also be looked for. */
export const maxNameLength = 100;
/** A name as people write it; what cannot be seen or stored is refused, because nobody could tell it from another name. */
const name = z.string().trim().min(1).max(maxNameLength).refine((text) => !hasForbiddenSign(text) && !isOnlyHidden(text), unusable);
const line = z.string().trim().max(200).refine((text) => !hasForbiddenSign(text), unusable);
/** Several lines for people to read. */
const lines = z.string().trim().max(2_000).refine((text) => !hasForbiddenSign(text.replace(/[\n\r\t]/g, ' ')), unusable);

/** `HH:MM` in Asia/Tokyo; a day may end at 24:00. */
const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const date = z.iso.date();
/** Month and day, `12-29`. */
const yearDay = z.string().regex(/^(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])$|^(?:0[469]|11)-(?:0[1-9]|[12]\d|30)$|^02-(?:0[1-9]|1\d|2[0-9])$/);

export const dayHours = z.strictObject({ opens: time, closes: time }).refine(({ opens, closes }) => opens < closes, { path: ['closes'], ...saying({ ja: '終了は開始より後の時刻にしてください。', en: 'The end must be later than the start.' }) });
export type DayHours = z.infer<typeof dayHours>;
/** When the company answers. All times are those of Asia/Tokyo. */
export const businessHours = z.strictObject({
  /** Monday first, seven entries; null is a closed day. */
  weekly: z.array(dayHours.nullable()).length(7),
  closesOnHolidays: z.boolean(),
  /** Closed from one day of the year to another, both included; the span may pass the New Year. */
  yearEnd: z.strictObject({ from: yearDay, to: yearDay }).nullable(),
  /** Days that differ; null hours close the day. They win over everything else. */
  specialDays: z.array(z.strictObject({ date, hours: dayHours.nullable(), note: line })).max(200)
    .refine((days) => new Set(days.map((day) => day.date)).size === days.length, saying({ ja: '同じ日付が2回あります。', en: 'The same date stands twice.' })),
});
export type BusinessHours = z.infer<typeof businessHours>;
export const defaultHours: BusinessHours = {
  weekly: [...Array.from({ length: 5 }, () => ({ opens: '10:00', closes: '18:30' })), null, null],
  closesOnHolidays: true, yearEnd: { from: '12-29', to: '01-03' }, specialDays: [],
};

/** Who may be asked outside Hinomi; free text, all of it optional. */
export const contactCard = z.strictObject({ department: line, phone: line, email: line, note: lines });
export type ContactCard = z.infer<typeof contactCard>;
export const companyProfile = z.strictObject({ name: z.union([z.literal(''), name]), shortNames: z.array(name).max(20), services: z.array(name).max(30), contact: contactCard });
export type CompanyProfile = z.infer<typeof companyProfile>;
export const emptyProfile: CompanyProfile = { name: '', shortNames: [], services: [], contact: { department: '', phone: '', email: '', note: '' } };

/** What new topics start with. */
export const detectionDefaults = z.strictObject({ sensitivity: z.enum(sensitivities) });
export type DetectionDefaults = z.infer<typeof detectionDefaults>;
/** Who is mailed when a topic rises to level 3 or above. */
export const noticeRule = z.strictObject({ audience: z.enum(noticeAudiences), personIds: z.array(smallId).max(200) });
export type NoticeRule = z.infer<typeof noticeRule>;

/** Number of the stored state; 0 before the first save. A save names the one it was made from. */
const version = z.number().int().min(0);
const edition = { version, changedBy: z.string().nullable(), changedAt: instant.nullable() };
export const profileState = z.object({ value: companyProfile, ...edition });
export const hoursState = z.object({ value: businessHours, ...edition });
export const detectionState = z.object({ value: detectionDefaults, ...edition });
export const noticeState = z.object({
  value: noticeRule, ...edition,
  /** Whether a mail server is set; without one nobody is mailed. */
  canMail: z.boolean(),
  people: z.array(z.object({ id: smallId, name: z.string(), email: z.string(), role: z.enum(roles), mayTakeAlerts: z.boolean() })),
});
export type NoticeState = z.infer<typeof noticeState>;
export const companyState = z.object({ profile: profileState, hours: hoursState, detection: detectionState });
export type CompanyState = z.infer<typeof companyState>;
export type ProfileState = z.infer<typeof profileState>;
export type HoursState = z.infer<typeof hoursState>;
export type DetectionState = z.infer<typeof detectionState>;

export const saveProfileBody = z.strictObject({ value: companyProfile, version });
export const saveHoursBody = z.strictObject({ value: businessHours, version });
export const saveDetectionBody = z.strictObject({ value: detectionDefaults, version });
export const saveNoticesBody = z.strictObject({ value: noticeRule, version });

export const hoursPreviewBody = z.strictObject({ hours: businessHours });
/** What these hours mean from now on. */
export const hoursPreview = z.object({
  isOpenNow: z.boolean(),
  /** The next time the company opens; null where it never does. */
  nextOpeningAt: instant.nullable(),
  /** The closing time of the hours that run now. */
  closesAt: instant.nullable(),
  /** The next closed days that would else be working days, with the reason. */
  closedDays: z.array(z.object({ date, reason: wordsSchema })),
});
export type HoursPreview = z.infer<typeof hoursPreview>;

export const mailTest = z.object({
  state: z.enum(['none', 'not_configured', 'waiting', 'sent', 'failed']),
  email: z.string(), askedAt: instant.nullable(),
  /** What the mail server said to the last try. */
  error: z.string().nullable(),
});
export type MailTest = z.infer<typeof mailTest>;

export const stepMark = z.object({ step: z.enum(firstRunSteps), state: z.enum(stepStates), by: z.string().nullable(), at: instant.nullable() });
export const firstRunState = z.object({
  steps: z.array(stepMark), finishedAt: instant.nullable(), dismissedAt: instant.nullable(), version,
  /** Others who have the wizard open now, with the step they look at. */
  others: z.array(z.object({ name: z.string(), step: z.enum(firstRunSteps) })),
});
export type FirstRunState = z.infer<typeof firstRunState>;
export const markStepBody = z.strictObject({ step: z.enum(firstRunSteps), state: z.enum(['done', 'skipped']), version });
export const closeFirstRunBody = z.strictObject({ as: z.enum(['finished', 'dismissed']), version });
export const visitStepBody = z.strictObject({ step: z.enum(firstRunSteps) });

/** Whether to offer the tour: the first run is finished and this person has not seen it. */
export const tourState = z.object({ isOffered: z.boolean() });
