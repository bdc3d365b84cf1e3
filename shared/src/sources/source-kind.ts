import type { SourceChannel } from '../vocabulary/channel.ts';
import type { Words } from '../vocabulary/words.ts';

/** How posts come: asked every interval, told by a held connection, sent to us, or brought in a file. */
export const sourceModes = ['poll', 'stream', 'push', 'file'] as const;
export type SourceMode = (typeof sourceModes)[number];

export type SourceSettings = Record<string, unknown>;

type FieldBase = {
  /** The member of the stored settings this field writes. */
  name: string;
  label: Words;
  help?: Words;
  /** Shown, and asked for, only while another field has one of these values. */
  when?: { field: string; is: readonly string[] };
};
/** One field of the form of a kind of source. `url` fields name the host that credentials are bound to. */
export type SourceField = FieldBase & (
  /** `pattern`: the shape a text must have where one is typed, and what to say of another. */
  | { kind: 'text' | 'longText'; isRequired: boolean; default: string; placeholder?: string; pattern?: { form: RegExp; message: Words } }
  | { kind: 'url'; isRequired: boolean; default: string; placeholder?: string; protocols: readonly ('https:' | 'http:' | 'wss:' | 'ws:')[] }
  | { kind: 'choice'; options: readonly { value: string; label: Words }[]; default: string }
  | { kind: 'number'; least: number; most: number; default: number; unit?: Words }
  | { kind: 'switch'; default: boolean }
);

/** One credential: typed once, sealed, never shown again. */
export type SecretField = { name: string; label: Words; help?: Words; isRequired: boolean; isLong?: boolean; when?: { field: string; is: readonly string[] } };

export const useWindows = ['day', 'month'] as const;
export const useZones = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles'] as const;

/** What the use of a source is counted in, and when the count begins anew. */
export type UseUnit = {
  name: string;
  label: Words;
  window: (typeof useWindows)[number];
  /** Whose midnight ends the window. */
  zone: (typeof useZones)[number];
  /** The most the source allows, or a careful start; the person may lower or raise it. Null = counted, not limited. */
  limit: number | null;
  /** How many of what is counted make one of what people are shown, e.g. 1,000,000 where millionths of a dollar are counted; 1 where absent. */
  per?: number;
};

/** All that is told and asked of one kind of source before and while it is used. */
export type SourceKind = {
  channel: SourceChannel;
  modeOf(settings: SourceSettings): SourceMode;
  fields: readonly SourceField[];
  secrets: readonly SecretField[];
  /** Seconds between two polls. */
  interval: { default: number; least: number };
  /** `always`: its stream brings everybody's posts, so that only what a topic looks for is kept. */
  keepsOnlyMatches: 'always' | 'yes' | 'no';
  units: readonly UseUnit[];
  /** Days the source's terms let us keep its text without fetching it anew; null = no such term. */
  termDays: number | null;
  /** Posts one person may take out by export on one day under the source's terms; absent or null = no such term. */
  exportsPerDay?: number | null;
  /** What it needs, where to get the key, what it costs, its terms in a line. */
  needs: Words;
  keyFrom: Words | null;
  /** The page where the key is got, for a link that opens outside; https. */
  keyUrl?: string;
  cost: Words;
  terms: Words;
};

const isAsked = (field: { when?: { field: string; is: readonly string[] } }, settings: SourceSettings): boolean =>
  field.when === undefined || field.when.is.includes(String(settings[field.when.field]));

/** Whether a source with these settings may keep nothing but matches. */
export const mustKeepOnlyMatches = (kind: SourceKind, settings: SourceSettings): boolean => kind.keepsOnlyMatches === 'always' && kind.modeOf(settings) === 'stream';

/** The fields that matter with these settings. */
export const askedFields = (kind: SourceKind, settings: SourceSettings): SourceField[] => kind.fields.filter((field) => isAsked(field, settings));
export const askedSecrets = (kind: SourceKind, settings: SourceSettings): SecretField[] => kind.secrets.filter((field) => isAsked(field, settings));

/** Names of the credentials these settings need and that are not among `names`. */
export const missingSecrets = (kind: SourceKind, settings: SourceSettings, names: readonly string[]): string[] =>
  askedSecrets(kind, settings).filter((secret) => secret.isRequired && !names.includes(secret.name)).map(({ name }) => name);

const originShape = /^[a-z]+:\/\/[^/?#]*/i;

/** Where credentials go with these settings: they are kept only while this stays the same text. */
export function hostsOf(kind: SourceKind, settings: SourceSettings): string {
  const urls = kind.fields.filter((field) => field.kind === 'url').map(({ name }) => settings[name]);
  return urls.map((url) => (typeof url === 'string' ? originShape.exec(url.trim())?.[0].toLowerCase() ?? '' : '')).join(' ');
}
