import { useState } from 'react';
import { createSpotlight, Spotlight, type SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SearchAnswer } from '@hinomi/shared/contracts/search';
import { foldText } from '@hinomi/shared/text/fold-text';
import { levelWords } from '@hinomi/shared/vocabulary/level';
import { formatTable } from '../lib/dates.ts';
import { useSession } from '../lib/session.ts';
import { useLanguage, useWords } from '../lib/words.ts';
import { useErrorWords } from '../ui/error-note.tsx';
import { navEntries } from './nav-entries.ts';
import { navWords } from './nav-words.ts';
import { useSearch } from './use-search.ts';
import '@mantine/spotlight/styles.css';
import './search-words.ts';

const [store, palette] = createSpotlight();
/** Opens the search. */
export const openPalette = (): void => palette.open();

type Group = { group: string; actions: SpotlightActionData[] };

/** Search over screens, mentions, topics, alerts and sources: arrows choose, Enter opens, Esc leaves. */
export function SearchPalette() {
  const { t } = useTranslation('search');
  const wordsOf = useErrorWords();
  const [typed, setTyped] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const { q, query } = useSearch(typed, isComposing);
  const groups = useGroups(typed, q === '' ? undefined : query.data);
  return (
    <Spotlight.Root store={store} query={typed} onQueryChange={setTyped} shortcut={null} scrollable maxHeight="min(70vh, 640px)" size="lg" transitionProps={{ duration: 0 }} overlayProps={{ blur: 0, backgroundOpacity: 0.5 }}>
      <Spotlight.Search placeholder={t('placeholder')} aria-label={t('placeholder')} maxLength={200} onCompositionStart={() => setIsComposing(true)} onCompositionEnd={() => setIsComposing(false)} />
      <Spotlight.ActionsList>
        {groups.map(({ group, actions }) => (
          <Spotlight.ActionsGroup key={group} label={group}>
            {actions.map(({ id, ...action }) => <Spotlight.Action key={id} {...action} highlightQuery={false} />)}
          </Spotlight.ActionsGroup>
        ))}
        {groups.length === 0 && <Spotlight.Empty>{emptyText()}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );

  function emptyText(): string {
    if (query.error !== null) return `${t('failed')}: ${wordsOf(query.error)}`;
    if (typed.trim() === '') return t('typeMore');
    return query.isFetching || q !== typed.trim() ? t('searching') : t('nothing', { q });
  }
}

/** What can be opened, kind by kind; kinds without a hit do not show. */
function useGroups(typed: string, found: SearchAnswer | undefined): Group[] {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const { can } = useSession();
  const pick = useWords();
  const language = useLanguage();
  const folded = foldText(typed.trim());
  const screens = navEntries.filter(({ key, needs }) => (needs === null || can(needs)) && Object.values(navWords[key]).some((word) => foldText(word).includes(folded)));
  const groups: Group[] = [
    { group: t('screens'), actions: screens.map(({ to, key }) => ({ id: to, label: pick(navWords[key]), onClick: () => void navigate({ to }) })) },
    { group: t('topics'), actions: (found?.topics ?? []).map(({ id, name }) => ({ id: `topic-${id}`, label: name, onClick: () => void navigate({ to: '/monitor', search: { topic: id } }) })) },
    {
      group: t('alerts'),
      actions: (found?.alerts ?? []).map((alert) => ({
        id: `alert-${alert.id}`, label: `${alert.topicName}: ${alert.level} ${pick(levelWords[alert.level])}`, description: `${formatTable(alert.raisedAt, language)} ${pick(alert.reason)}`,
        onClick: () => void navigate({ to: '/alerts', search: { id: alert.id } }),
      })),
    },
    { group: t('sources'), actions: (found?.sources ?? []).map(({ id, name }) => ({ id: `source-${id}`, label: name, onClick: () => void navigate({ to: '/settings/sources/$sourceId', params: { sourceId: String(id) } }) })) },
    {
      group: t('mentions'),
      actions: [
        ...(found?.mentions ?? []).map((mention) => ({
          id: `mention-${mention.id}`, label: mention.text, description: `${mention.author ?? t('unknownAuthor')} ${formatTable(mention.sortAt, language)}`,
          onClick: () => void navigate({ to: '/mentions', search: { q: typed.trim(), id: mention.id } }),
        })),
        ...(found === undefined || found.mentions.length === 0 ? [] : [{ id: 'all-mentions', label: t('allMentions', { q: typed.trim() }), onClick: () => void navigate({ to: '/mentions', search: { q: typed.trim() } }) }]),
      ],
    },
  ];
  return groups.filter(({ actions }) => actions.length > 0);
}
