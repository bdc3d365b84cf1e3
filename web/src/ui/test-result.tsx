import { Alert, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { useWords } from '../lib/words.ts';
import { PlainText } from './plain-text.tsx';
import { TimeText } from './time-text.tsx';
import './test-result-words.ts';

function TestItems({ answer, maxShown }: { answer: TestFetchAnswer; maxShown: number }) {
  const { t } = useTranslation('test-result');
  const items = answer.items.slice(0, maxShown);
  if (items.length === 0) return null;
  return (
    <>
      <Text size="sm">{t('testShown', { count: items.length })}</Text>
      <List size="sm" spacing="xs" type="ordered">
        {items.map((item, index) => (
          <List.Item key={index}>
            {item.postedAt !== null && <><TimeText at={item.postedAt} /> </>}
            <PlainText text={item.title ?? (item.text === '' ? t('noText') : item.text)} lines={2} />
          </List.Item>
        ))}
      </List>
    </>
  );
}

/** What one fetch brought, or why it brought nothing and what to do. */
export function TestResult({ answer, maxShown = 10 }: { answer: TestFetchAnswer; maxShown?: number }) {
  const { t } = useTranslation('test-result');
  const pick = useWords();
  const title = answer.ok ? t(answer.total === 0 ? 'testNone' : 'testOk', { total: answer.total }) : t('testFailed');
  return (
    <Alert color={answer.ok ? 'hinomi' : 'red'} variant="light" title={title} role="status" className="strong-text">
      <Stack gap="xs">
        {answer.error !== null && (
          <Text size="sm">{pick(sourceErrors[answer.error.code])}{answer.error.detail !== null && <> <PlainText text={`(${answer.error.detail})`} /></>}</Text>
        )}
        {answer.title !== null && <Text size="sm">{t('feedTitle')}: <PlainText text={answer.title} /></Text>}
        {answer.mapping !== undefined && <Text size="sm">{t('mapping')}: <PlainText text={answer.mapping} /></Text>}
        {answer.encoding !== null && <Text size="sm">{t('encoding', { encoding: answer.encoding })}</Text>}
        <TestItems answer={answer} maxShown={maxShown} />
      </Stack>
    </Alert>
  );
}
