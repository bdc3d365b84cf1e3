import { useState } from 'react';
import { Accordion, Badge, Button, Group, Paper, Skeleton, Stack, Switch, Text, Textarea, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { sourceStateWords } from '@hinomi/shared/vocabulary/channel';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { useWords } from '../../lib/words.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { FeedItem } from './feed-item.tsx';
import { nameFeed } from './feed-list.ts';
import { StepFrame } from './step-frame.tsx';
import { useFeedRows, type FeedRows } from './use-feed-rows.ts';

const guides = ['news', 'blog', 'own', 'board', 'hint'] as const;
const pollSeconds = 300;
const isImport = (source: Source): boolean => Object.keys(source.config).length === 0;

function Guide() {
  const { t } = useTranslation('welcome');
  return (
    <Accordion variant="contained" order={3}>
      <Accordion.Item value="guide">
        <Accordion.Control>{t('guide')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="sm">
            {guides.map((kind) => <div key={kind}><Text size="sm" fw={600}>{t(`guides.${kind}Title`)}</Text><Text size="sm">{t(`guides.${kind}`)}</Text></div>)}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

type FeedsProps = { feeds: FeedRows; text: string; onText: (text: string) => void };

function Feeds({ feeds, text, onText }: FeedsProps) {
  const { t } = useTranslation('welcome');
  const [isNoneNew, setIsNoneNew] = useState(false);
  const check = () => {
    setIsNoneNew(feeds.add(text) === 0);
    onText('');
  };
  return (
    <Paper component="section" aria-label={t('feeds')} withBorder p="md" radius="md">
      <Stack gap="sm">
        <Title order={2} size="h5">{t('feeds')}</Title>
        <Textarea label={t('feedsLabel')} description={t('feedsHelp')} autosize minRows={3} maxRows={10} spellCheck={false} value={text} onChange={(event) => onText(event.currentTarget.value)} />
        <Group><Button variant="light" disabled={text.trim() === ''} onClick={check}>{t('check')}</Button>{isNoneNew && <Text size="sm" role="status">{t('noneNew')}</Text>}</Group>
        <Guide />
        <Stack component="ul" gap="sm" className="plain-list">
          {feeds.rows.map((row) => <FeedItem key={row.url} row={row} onChange={feeds.change} onRemove={() => feeds.remove(row.url)} onAgain={() => feeds.retest(row.url)} />)}
        </Stack>
      </Stack>
    </Paper>
  );
}

function Present({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  if (sources.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2} size="h5">{t('added')}</Title>
      <Stack component="ul" gap={4} className="plain-list">
        {sources.map((source) => <Group component="li" gap="xs" key={source.id}><Text size="sm"><bdi>{source.name}</bdi></Text><Badge variant="outline" color="dark" radius="sm">{pick(sourceStateWords[source.health.state])}</Badge></Group>)}
      </Stack>
    </Stack>
  );
}

function SourcesForm({ sources }: { sources: readonly Source[] }) {
  const { t } = useTranslation('welcome');
  const queryClient = useQueryClient();
  const bluesky = sources.find((source) => source.channel === 'bluesky');
  const [isBlueskyOn, setIsBlueskyOn] = useState(true);
  const [text, setText] = useState('');
  const feeds = useFeedRows(sources);
  const saveAll = async () => {
    const names = sources.map(({ name }) => name);
    if (bluesky === undefined && isBlueskyOn) {
      await callApi(sourceRoutes.create, { body: { name: nameFeed('', t('blueskyName'), names), config: { channel: 'bluesky', url: '' }, intervalSeconds: pollSeconds, keepsOnlyMatches: true, isPaused: false } });
    }
    for (const row of feeds.rows.filter((one) => one.isWanted)) {
      const isPaused = row.answer?.ok !== true;
      await callApi(sourceRoutes.create, { body: { name: row.name, config: { channel: 'rss', url: row.url }, intervalSeconds: pollSeconds, keepsOnlyMatches: row.keepsOnlyMatches, isPaused } });
      feeds.remove(row.url);
    }
  };
  const save = async () => {
    if (text.trim() !== '') {
      feeds.add(text);
      setText('');
      return t('checkFirst');
    }
    if (feeds.rows.some((row) => row.state === 'testing')) return t('checkFirst');
    if (sources.length === 0 && !isBlueskyOn && !feeds.rows.some((row) => row.isWanted)) return t('sourceNeeded');
    try {
      await saveAll();
    } finally {
      await queryClient.invalidateQueries({ queryKey: queryKeys.source() });
      void queryClient.invalidateQueries({ queryKey: queryKeys.monitor() });
    }
    return null;
  };
  return (
    <StepFrame intro={t('sourcesIntro')} save={save}>
      <Paper component="section" aria-label={t('bluesky')} withBorder p="md" radius="md">
        <Stack gap="sm">
          <Title order={2} size="h5">{t('bluesky')}</Title>
          <Text size="sm">{t('blueskyHelp')}</Text>
          {bluesky === undefined
            ? <Switch label={t('blueskyOn')} checked={isBlueskyOn} onChange={(event) => setIsBlueskyOn(event.currentTarget.checked)} />
            : <Text size="sm" fw={600}>{t('alreadyOn', { name: bluesky.name })}</Text>}
        </Stack>
      </Paper>
      <Feeds feeds={feeds} text={text} onText={setText} />
      <Present sources={sources} />
    </StepFrame>
  );
}

/** Step 2: where mentions come from. */
export function SourcesStep() {
  const query = useQuery({ queryKey: queryKeys.source('list'), queryFn: () => callApi(sourceRoutes.list) });
  return <QueryState query={query} skeleton={<Skeleton height={320} />}>{(list) => <SourcesForm sources={list.sources.filter((source) => !isImport(source))} />}</QueryState>;
}
