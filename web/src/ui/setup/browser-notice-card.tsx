import { useState } from 'react';
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { requestNotices, showNotice, useNoticeState } from '../../lib/desktop-notice.ts';
import { PartCard } from './part-card.tsx';
import './words.ts';

/** Notices of the browser: explained first, asked for by a click, tried at once. */
export function BrowserNoticeCard() {
  const { t } = useTranslation('setup-parts');
  const state = useNoticeState();
  const [said, setSaid] = useState('');
  const test = () => {
    const isShown = showNotice({ title: t('noticeTitle'), body: t('noticeBody'), tag: 'hinomi-test', path: '/monitor' });
    setSaid(t(isShown ? 'noticeShown' : 'noticeNotShown'));
  };
  const ask = async () => {
    if ((await requestNotices()) === 'granted') test();
  };
  return (
    <PartCard title={t('browser')} text={t('browserText')} state={t(`states.${state}`)}>
      {state === 'unset' && (
        <Stack gap={4} align="flex-start">
          <Button variant="light" onClick={() => void ask()}>{t('allow')}</Button>
          <Text size="sm" c="dimmed">{t('allowHint')}</Text>
        </Stack>
      )}
      {state === 'granted' && <Group><Button variant="default" onClick={test}>{t('testNotice')}</Button></Group>}
      {state === 'blocked' && (
        <Stack gap={4}>
          <Text size="sm" fw={600}>{t('blockedTitle')}</Text>
          <List size="sm">{(['chrome', 'firefox', 'safari'] as const).map((browser) => <List.Item key={browser}>{t(`blockedSteps.${browser}`)}</List.Item>)}</List>
        </Stack>
      )}
      {state === 'unsupported' && <Text size="sm">{t('unsupported')}</Text>}
      <Text size="sm" role="status">{said}</Text>
    </PartCard>
  );
}
