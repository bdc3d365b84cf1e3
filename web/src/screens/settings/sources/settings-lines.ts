import type { Source } from '@hinomi/shared/contracts/source';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { askedFields, type SourceField, type SourceKind, type UseUnit } from '@hinomi/shared/sources/source-kind';
import { sourceChannels } from '@hinomi/shared/vocabulary/channel';
import type { Words } from '@hinomi/shared/vocabulary/words';

/** The kind of a stored source; null where none of its name is left. */
export function kindOfSource({ channel }: Pick<Source, 'channel'>): SourceKind | null {
  const known = sourceChannels.find((name) => name === channel);
  return known === undefined ? null : sourceKinds[known];
}

/** What the use of a source is counted in; nothing where its kind is not known any more. */
export const unitsOf = (source: Pick<Source, 'channel'>): readonly UseUnit[] => kindOfSource(source)?.units ?? [];

/** Names of the credentials that are kept, as the form calls them. */
export function secretLabels(source: Pick<Source, 'channel' | 'secrets'>): Words[] {
  const kind = kindOfSource(source);
  return source.secrets.map((name) => kind?.secrets.find((field) => field.name === name)?.label ?? { ja: name, en: name });
}

export type SettingLine = { label: Words; value: string | Words };
const yes: Words = { ja: 'オン', en: 'On' };
const no: Words = { ja: 'オフ', en: 'Off' };

function shownValue(field: SourceField, value: unknown): string | Words | null {
  switch (field.kind) {
    case 'switch': return value === true ? yes : no;
    case 'choice': return field.options.find((option) => option.value === value)?.label ?? null;
    case 'number': return typeof value !== 'number' ? null : field.unit === undefined ? String(value) : { ja: `${value}${field.unit.ja}`, en: `${value} ${field.unit.en}` };
    default: return typeof value === 'string' && value.trim() !== '' ? value : null;
  }
}

/** The settings of a source as lines to read: what matters and says something; never a credential. */
export function settingLines(kind: SourceKind, settings: Record<string, unknown>): SettingLine[] {
  return askedFields(kind, settings).flatMap((field) => {
    const value = shownValue(field, settings[field.name] ?? field.default);
    return value === null ? [] : [{ label: field.label, value }];
  });
}
