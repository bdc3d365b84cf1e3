import type { Source, SourceBody, SourceConfig } from '@hinomi/shared/contracts/source';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { askedFields, askedSecrets, hostsOf, type SourceField, type SourceKind } from '@hinomi/shared/sources/source-kind';
import { sourceChannels, type SourceChannel } from '@hinomi/shared/vocabulary/channel';

export type SettingValue = string | number | boolean;
/**
 * What the form holds while a source is written. `secrets` = credentials typed now, `forgotten` = names of kept ones to
 * be removed; kept ones themselves are never here. `budget` = limits that differ from those of the kind; null = none.
 */
export type SourceDraft = {
  channel: SourceChannel; name: string; settings: Record<string, SettingValue>; secrets: Record<string, string>; forgotten: readonly string[];
  intervalSeconds: number; keepsOnlyMatches: boolean; isPaused: boolean; budget: Record<string, number | null>;
};
/** Credentials that are stored for a source, and the settings they were stored with. */
export type KeptSecrets = { names: readonly string[]; settings: Record<string, unknown> };
/** `absent`: to be typed. `elsewhere`: kept, but for another address, so to be typed again. */
export type SecretState = 'absent' | 'kept' | 'replaced' | 'forgotten' | 'elsewhere';

export const kindOf = (draft: { channel: SourceChannel }): SourceKind => sourceKinds[draft.channel];

const defaultsOf = (fields: readonly SourceField[]): Record<string, SettingValue> => Object.fromEntries(fields.map((field) => [field.name, field.default]));

/** A new source with the defaults of its kind; a stream of everybody's posts keeps matches only. */
export function newDraft(channel: SourceChannel = 'rss', kind: SourceKind = sourceKinds[channel]): SourceDraft {
  return {
    channel, name: '', settings: defaultsOf(kind.fields), secrets: {}, forgotten: [],
    intervalSeconds: kind.interval.default, keepsOnlyMatches: kind.keepsOnlyMatches !== 'no', isPaused: false, budget: {},
  };
}

const isSetting = (value: unknown): value is SettingValue => ['string', 'number', 'boolean'].includes(typeof value);

/** A stored source as its form shows it; null for what came by file and has no form. */
export function draftOf(source: Source): SourceDraft | null {
  const channel = sourceChannels.find((name) => name === source.channel);
  if (channel === undefined || source.mode === 'file') return null;
  const stored = Object.fromEntries(Object.entries(source.config).filter((entry): entry is [string, SettingValue] => isSetting(entry[1])));
  return {
    channel, name: source.name, settings: { ...defaultsOf(sourceKinds[channel].fields), ...stored }, secrets: {}, forgotten: [],
    intervalSeconds: source.intervalSeconds, keepsOnlyMatches: source.keepsOnlyMatches, isPaused: source.isPaused, budget: source.budget,
  };
}

/** Another type before anything depends on it: its own defaults; the name, and settings that both have, stay. */
export function withChannel(draft: SourceDraft, channel: SourceChannel): SourceDraft {
  const fresh = newDraft(channel);
  const shared = Object.entries(draft.settings).filter(([name, value]) => typeof fresh.settings[name] === typeof value && value !== '' && sourceKinds[channel].fields.some((field) => field.name === name && field.kind !== 'choice'));
  return { ...fresh, name: draft.name, isPaused: draft.isPaused, settings: { ...fresh.settings, ...Object.fromEntries(shared) } };
}

/** A text without its edges; a number that was cleared is the default again. */
function cleaned(field: SourceField, value: SettingValue | undefined): SettingValue {
  if (value === undefined || (field.kind === 'number' && typeof value !== 'number')) return field.default;
  return typeof value === 'string' ? value.trim() : value;
}

/** The settings that matter now, the rest by their defaults. */
function settingsOf(kind: SourceKind, settings: Record<string, SettingValue>): Record<string, SettingValue> {
  const asked = new Set(askedFields(kind, settings).map(({ name }) => name));
  return Object.fromEntries(kind.fields.map((field) => [field.name, asked.has(field.name) ? cleaned(field, settings[field.name]) : field.default] as const));
}

/** The settings to send. The server checks their shape. */
export function configOf(draft: SourceDraft): SourceConfig {
  return { channel: draft.channel, ...settingsOf(kindOf(draft), draft.settings) } as unknown as SourceConfig;
}

/** How one credential stands in the form. */
export function secretState(kind: SourceKind, draft: SourceDraft, kept: KeptSecrets | null, name: string): SecretState {
  if (kept === null || !kept.names.includes(name)) return 'absent';
  if (hostsOf(kind, kept.settings) !== hostsOf(kind, settingsOf(kind, draft.settings))) return 'elsewhere';
  if (draft.forgotten.includes(name)) return 'forgotten';
  return draft.secrets[name] === undefined ? 'kept' : 'replaced';
}

const without = (names: readonly string[], name: string): string[] => names.filter((one) => one !== name);
const withoutSecret = (draft: SourceDraft, name: string): Record<string, string> => Object.fromEntries(Object.entries(draft.secrets).filter(([one]) => one !== name));

export const typeSecret = (draft: SourceDraft, name: string, value: string): SourceDraft => ({ ...draft, secrets: { ...draft.secrets, [name]: value }, forgotten: without(draft.forgotten, name) });
export const forgetSecret = (draft: SourceDraft, name: string): SourceDraft => ({ ...draft, secrets: withoutSecret(draft, name), forgotten: [...without(draft.forgotten, name), name] });
/** Neither replaced nor forgotten: what is kept stays. */
export const leaveSecret = (draft: SourceDraft, name: string): SourceDraft => ({ ...draft, secrets: withoutSecret(draft, name), forgotten: without(draft.forgotten, name) });

/** Credentials to send: what was typed into fields that matter now, and an empty text for what is to be forgotten. */
export function secretsOf(draft: SourceDraft, kind: SourceKind = kindOf(draft)): Record<string, string> {
  const asked = askedSecrets(kind, draft.settings).map(({ name }) => name);
  const typed = Object.entries(draft.secrets).filter(([name, value]) => asked.includes(name) && value.trim() !== '');
  return { ...Object.fromEntries(draft.forgotten.map((name) => [name, ''])), ...Object.fromEntries(typed) };
}

export function bodyOf(draft: SourceDraft): SourceBody {
  return {
    name: draft.name, config: configOf(draft), secrets: secretsOf(draft),
    intervalSeconds: draft.intervalSeconds, keepsOnlyMatches: draft.keepsOnlyMatches, isPaused: draft.isPaused, budget: draft.budget,
  };
}

const intervals = [60, 300, 900, 1_800, 3_600, 21_600, 86_400];

/** Intervals to choose from, in seconds; one set elsewhere stays among them. */
export function intervalChoices(current: number, least = 30): number[] {
  return [...new Set([...intervals.filter((seconds) => seconds >= least), current])].toSorted((a, b) => a - b);
}

/** How wide a label is, roughly: half-width signs 1, others 2, and the room between labels. */
const widthOf = (label: string): number => Array.from(label, (sign): number => (sign < '\u0100' ? 1 : 2)).reduce((sum, width) => sum + width, 2);

/** Whether a choice is short enough to show all of it side by side, on a phone as well. */
export const isShortChoice = (options: readonly { value: string; label: string }[]): boolean => options.length <= 4 && options.reduce((sum, { label }) => sum + widthOf(label), 0) <= 34;
