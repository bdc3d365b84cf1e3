import { createElement } from 'react';
import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { sourceKinds } from '@hinomi/shared/sources/all-kinds';
import { askedFields, askedSecrets, type SourceKind } from '@hinomi/shared/sources/source-kind';
import { channelGroups, channels, groupOfChannel, sourceChannels } from '@hinomi/shared/vocabulary/channel';
import { languages, type Language, type Words } from '@hinomi/shared/vocabulary/words';
import { forgetSecret, leaveSecret, newDraft, secretState, secretsOf, typeSecret, type KeptSecrets, type SettingValue, type SourceDraft } from './source-draft.ts';
import { SourceForm } from './source-form.tsx';

const nothing = (): void => undefined;
const plain = (html: string): string => html.replaceAll('&#x27;', '\'').replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

async function draw(kind: SourceKind, draft: SourceDraft, language: Language, kept: KeptSecrets | null = null, error?: string): Promise<string> {
  await i18next.changeLanguage(language);
  const form = createElement(SourceForm, { kind, draft, change: nothing, fieldError: (path) => (path === error ? `wrong ${path}` : undefined), kept });
  return plain(renderToStaticMarkup(createElement(MantineProvider, null, form)));
}
afterEach(() => i18next.changeLanguage('ja'));

/** Every way the fields stand that other fields depend on. */
function draftsOf(kind: SourceKind): SourceDraft[] {
  const first = newDraft('rss', kind);
  const leading = new Set([...kind.fields, ...kind.secrets].flatMap(({ when }) => (when === undefined ? [] : [when.field])));
  const turned = kind.fields.filter(({ name }) => leading.has(name)).flatMap((field): Record<string, SettingValue>[] => {
    if (field.kind === 'choice') return field.options.map(({ value }) => ({ [field.name]: value }));
    return field.kind === 'switch' ? [{ [field.name]: !field.default }] : [];
  });
  return [first, ...turned.map((change) => ({ ...first, settings: { ...first.settings, ...change } }))];
}

const isWords = (value: object): value is Words => 'ja' in value && 'en' in value;
/** Every text of a spec, wherever it stands. */
function wordsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  return isWords(value) ? [value] : Object.values(value).flatMap(wordsIn);
}

const fake: SourceKind = {
  channel: 'rss', modeOf: ({ way }) => (way === 'told' ? 'push' : 'poll'),
  fields: [
    { name: 'url', kind: 'url', isRequired: true, default: '', placeholder: 'https://', protocols: ['https:'], label: { ja: '試験の接続先', en: 'Trial address' }, help: { ja: '試験の説明', en: 'Trial help' } },
    { name: 'way', kind: 'choice', default: 'short', options: [{ value: 'short', label: { ja: '短い', en: 'Short' } }, { value: 'told', label: { ja: '受信', en: 'Told' } }], label: { ja: '試験の方法', en: 'Trial way' } },
    { name: 'place', kind: 'choice', default: 'p1', options: Array.from({ length: 9 }, (_, n) => ({ value: `p${n}`, label: { ja: `場所${n}`, en: `Place ${n}` } })), label: { ja: '試験の場所', en: 'Trial place' } },
    { name: 'words', kind: 'text', isRequired: false, default: '', label: { ja: '試験の語', en: 'Trial word' }, when: { field: 'way', is: ['told'] } },
    { name: 'map', kind: 'longText', isRequired: false, default: '', label: { ja: '試験の対応', en: 'Trial mapping' } },
    { name: 'size', kind: 'number', least: 1, most: 9, default: 4, unit: { ja: '件', en: 'posts' }, label: { ja: '試験の数', en: 'Trial size' } },
    { name: 'isDeep', kind: 'switch', default: true, label: { ja: '試験の切り替え', en: 'Trial switch' } },
  ],
  secrets: [
    { name: 'key', isRequired: true, label: { ja: '試験の鍵', en: 'Trial key' } },
    { name: 'paper', isRequired: false, isLong: true, label: { ja: '試験の書類', en: 'Trial paper' }, help: { ja: '書類の説明', en: 'Paper help' } },
    { name: 'sign', isRequired: true, label: { ja: '試験の署名', en: 'Trial sign' }, when: { field: 'way', is: ['told'] } },
  ],
  interval: { default: 600, least: 60 }, keepsOnlyMatches: 'no',
  units: [{ name: 'calls', label: { ja: '試験の回数', en: 'Trial calls' }, window: 'day', zone: 'America/Los_Angeles', limit: 10_000 }, { name: 'money', label: { ja: '試験の費用', en: 'Trial cost' }, window: 'month', zone: 'UTC', limit: 2_500_000, per: 1_000_000 }],
  termDays: 30, needs: { ja: '試験の準備', en: 'Trial needs' }, keyFrom: { ja: '試験の窓口', en: 'Trial desk' }, keyUrl: 'https://keys.example/make', cost: { ja: '試験の料金', en: 'Trial price' }, terms: { ja: '試験の条件', en: 'Trial terms' },
};

describe.each(Object.entries({ ...sourceKinds, '(a kind with every sort of field)': fake }))('the form of %s', (_, kind) => {
  it.each(languages)('shows in %s what matters with each choice, and nothing else', async (language) => {
    for (const draft of draftsOf(kind)) {
      const html = await draw(kind, draft, language);
      const asked = [...askedFields(kind, draft.settings), ...askedSecrets(kind, draft.settings)];
      // An option may be called what the field it brings is called.
      const shownLabels = new Set([...asked.map(({ label }) => label[language]), ...kind.fields.flatMap((field) => (field.kind === 'choice' ? field.options.map(({ label }) => label[language]) : []))]);
      const wanted = [kind.needs, kind.cost, kind.terms, kind.keyFrom, ...kind.units.map(({ label }) => label), ...asked.flatMap(({ label, help }) => [label, help ?? null])];
      expect(wanted.filter((words) => words !== null && !html.includes(words[language]))).toEqual([]);
      expect([...kind.fields, ...kind.secrets].filter(({ label }) => !shownLabels.has(label[language]) && html.includes(`>${label[language]}<`))).toEqual([]);
    }
  });

  it('says everything in both languages, and no Japanese in English', () => {
    const all = wordsIn(kind);
    expect(all.length).toBeGreaterThanOrEqual(3);
    for (const { ja, en } of all) {
      expect([ja.trim(), en.trim()]).not.toContain('');
      expect(en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  it('shows the error of each field beside it', async () => {
    const draft = newDraft('rss', kind);
    const paths = ['name', ...askedFields(kind, draft.settings).map(({ name }) => `config.${name}`), ...askedSecrets(kind, draft.settings).map(({ name }) => `secrets.${name}`), ...kind.units.map(({ name }) => `budget.${name}`)];
    for (const path of paths) expect(await draw(kind, draft, 'en', null, path)).toContain(`wrong ${path}`);
  });

  it('leads to its key by https only', () => {
    expect(kind.keyUrl ?? 'https://').toMatch(/^https:\/\//);
  });
});

describe('credentials in the form', () => {
  const kept: KeptSecrets = { names: ['key', 'paper'], settings: { url: 'https://one.example/a' } };
  const draft = { ...newDraft('rss', fake), settings: { ...newDraft('rss', fake).settings, url: 'https://one.example/b' } };

  it('a kept one is not asked for again; it can be replaced or forgotten, and left as it is', async () => {
    expect(await draw(fake, draft, 'ja', kept)).toContain('登録済み');
    expect([secretState(fake, draft, kept, 'key'), secretState(fake, draft, kept, 'sign')]).toEqual(['kept', 'absent']);
    const replaced = typeSecret(draft, 'key', 'new');
    expect([secretState(fake, replaced, kept, 'key'), secretsOf(replaced, fake)]).toEqual(['replaced', { key: 'new' }]);
    const forgotten = forgetSecret(replaced, 'key');
    expect([secretState(fake, forgotten, kept, 'key'), secretsOf(forgotten, fake)]).toEqual(['forgotten', { key: '' }]);
    expect([secretState(fake, leaveSecret(forgotten, 'key'), kept, 'key'), secretsOf(leaveSecret(forgotten, 'key'), fake)]).toEqual(['kept', {}]);
  });

  it('one kept for another address is asked for again', async () => {
    const moved = { ...draft, settings: { ...draft.settings, url: 'https://two.example/' } };
    expect(secretState(fake, moved, kept, 'key')).toBe('elsewhere');
    expect(await draw(fake, moved, 'ja', kept)).toContain('接続先を変更したため');
  });

  it('one that does not matter with the chosen way is not sent', () => {
    expect(secretsOf(typeSecret(draft, 'sign', 'typed'), fake)).toEqual({});
  });
});

it('every channel has its place among the groups, and each kind stands once', () => {
  expect(channels.every((channel) => channelGroups.includes(groupOfChannel[channel]))).toBe(true);
  for (const channel of sourceChannels) expect(sourceKinds[channel].channel).toBe(channel);
});
