import type { Source, SourceBody, SourceConfig } from '@hinomi/shared/contracts/source';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { askedFields, askedSecrets, type SourceField, type SourceKind } from '@hinomi/shared/sources/source-kind';
import { sourceChannels, type SourceChannel } from '@hinomi/shared/vocabulary/channel';

export type SettingValue = string | number | boolean;
/** What the form holds while a source is written. `secrets` = credentials typed now; those kept already are never here. */
export type SourceDraft = {
  channel: SourceChannel; name: string; settings: Record<string, SettingValue>; secrets: Record<string, string>;
  intervalSeconds: number; keepsOnlyMatches: boolean; isPaused: boolean; budget: Record<string, number | null>;
};

export const kindOf = (draft: { channel: SourceChannel }): SourceKind => sourceKinds[draft.channel];

const defaultsOf = (fields: readonly SourceField[]): Record<string, SettingValue> => Object.fromEntries(fields.map((field) => [field.name, field.default]));

/** A new source with the defaults of its kind; a stream of everybody's posts keeps matches only. */
export function newDraft(channel: SourceChannel = 'rss'): SourceDraft {
  const kind = sourceKinds[channel];
  return {
    channel, name: '', settings: defaultsOf(kind.fields), secrets: {},
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
    channel, name: source.name, settings: { ...defaultsOf(sourceKinds[channel].fields), ...stored }, secrets: {},
    intervalSeconds: source.intervalSeconds, keepsOnlyMatches: source.keepsOnlyMatches, isPaused: source.isPaused, budget: source.budget,
  };
}

/** Another type before anything depends on it: its own defaults; the name, and settings that both have, stay. */
export function withChannel(draft: SourceDraft, channel: SourceChannel): SourceDraft {
  const fresh = newDraft(channel);
  const shared = Object.entries(draft.settings).filter(([name, value]) => typeof fresh.settings[name] === typeof value && value !== '' && sourceKinds[channel].fields.some((field) => field.name === name && field.kind !== 'choice'));
  return { ...fresh, name: draft.name, isPaused: draft.isPaused, settings: { ...fresh.settings, ...Object.fromEntries(shared) } };
}

const trimmed = (value: SettingValue): SettingValue => (typeof value === 'string' ? value.trim() : value);

/** The settings to send: those that matter now, the rest by their defaults. The server checks their shape. */
export function configOf(draft: SourceDraft): SourceConfig {
  const kind = kindOf(draft);
  const asked = new Set(askedFields(kind, draft.settings).map(({ name }) => name));
  const settings = kind.fields.map((field) => [field.name, asked.has(field.name) ? trimmed(draft.settings[field.name] ?? field.default) : field.default] as const);
  return { channel: draft.channel, ...Object.fromEntries(settings) } as unknown as SourceConfig;
}

/** Credentials to send: what was typed into fields that matter now. */
export function secretsOf(draft: SourceDraft): Record<string, string> {
  const asked = askedSecrets(kindOf(draft), draft.settings).map(({ name }) => name);
  return Object.fromEntries(Object.entries(draft.secrets).filter(([name, value]) => asked.includes(name) && value.trim() !== ''));
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
