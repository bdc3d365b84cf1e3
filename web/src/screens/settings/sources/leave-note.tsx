import { useEffect, useRef } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { colour } from '../../../lib/colours.ts';
import type { LeaveGuard } from './use-leave-guard.ts';
import './words.ts';

/** Asks before what was typed is thrown away; going on typing is the first answer. */
export function LeaveNote({ guard }: { guard: LeaveGuard }) {
  const { t } = useTranslation('sources');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (guard.isAsking) first.current?.focus();
  }, [guard.isAsking]);
  if (!guard.isAsking) return null;
  return (
    <Alert role="alert" color={colour('warn-text')} variant="light" title={t('unsaved')} className="strong-text">
      <Stack gap="sm">
        <Text size="sm">{t('unsavedText')}</Text>
        <Group>
          <Button ref={first} size="sm" variant="default" onClick={guard.stay}>{t('goOnTyping')}</Button>
          <Button size="sm" color="red" onClick={guard.leave}>{t('throwAway')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
