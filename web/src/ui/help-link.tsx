import { ActionIcon } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { helpChapterOf } from '../lib/help-chapters.ts';
import './words.ts';

/** 「?」: leads from a screen to its chapter of the manual; nothing where there is none. */
export function HelpLink({ title }: { title: string }) {
  const { t } = useTranslation('ui');
  const path = useRouterState({ select: (state) => state.location.pathname });
  const chapter = helpChapterOf(path);
  if (chapter === null) return null;
  return (
    <ActionIcon component={Link} {...{ to: '/help', hash: chapter }} variant="subtle" color="gray" size="lg" aria-label={t('helpOf', { title })} title={t('helpOf', { title })}>
      <IconHelp size={20} aria-hidden />
    </ActionIcon>
  );
}
