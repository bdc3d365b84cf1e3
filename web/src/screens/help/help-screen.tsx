import { useEffect, useState } from 'react';
import { Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage, useWords } from '../../lib/words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { allChapters } from './all-chapters.ts';
import { findChapters } from './find-chapters.ts';
import { HelpPiece } from './help-block.tsx';
import './words.ts';

/** Leads to the chapter the address names, also when only that changes. */
function useChapterOfAddress(): void {
  const hash = useRouterState({ select: (state) => state.location.hash });
  useEffect(() => {
    if (hash !== '') document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [hash]);
}

/** ヘルプ: the manual for those who work with Hinomi, on one page that can be searched. */
export function HelpScreen() {
  const { t } = useTranslation('help');
  const pick = useWords();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const chapters = findChapters(allChapters, search, language);
  useChapterOfAddress();
  return (
    <PageFrame title={t('title')}>
      <Stack gap="lg" style={{ maxWidth: '46rem' }}>
        <TextInput type="search" label={t('search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <Text role="status" size="sm" c="dimmed">{search.trim() === '' ? '' : t('found', { count: chapters.length })}</Text>
        {chapters.length === 0 && <EmptyNote title={t('none', { words: search })} text={t('noneText')} action={<Button variant="default" onClick={() => setSearch('')}>{t('clear')}</Button>} />}
        {chapters.length > 1 && (
          <nav aria-label={t('contents')} id="help-contents">
            <Group gap="md">{chapters.map(({ id, title }) => <Anchor key={id} href={`#${id}`} size="sm" underline="always" py={4}>{pick(title)}</Anchor>)}</Group>
          </nav>
        )}
        {chapters.map(({ id, title, blocks }) => (
          <Stack key={id} id={id} component="section" gap="sm" aria-labelledby={`${id}-title`} style={{ scrollMarginTop: 110 }}>
            <Title order={2} size="h3" id={`${id}-title`}>{pick(title)}</Title>
            {blocks.map((block, at) => <HelpPiece key={at} block={block} />)}
          </Stack>
        ))}
      </Stack>
    </PageFrame>
  );
}
