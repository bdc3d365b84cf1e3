import { Alert, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { colour } from '../lib/colours.ts';
import { useWords } from '../lib/words.ts';
import { PlainText } from './plain-text.tsx';
import { TimeText } from './time-text.tsx';
import './test-result-words.ts';

type Item = TestFetchAnswer['items'][number];

function TestItem({ item }: { item: Item }) {
  const { t } = useTranslation('test-result');
  const title = item.title === null || item.title.trim() === '' ? null : item.title;
  const text = item.text.trim() === '' ? null : item.text;
  return (
    <List.Item>
      {item.postedAt !== null && <><TimeText at={item.postedAt} /> </>}
      {item.author !== null && item.author !== '' && <><b><PlainText text={item.author} /></b> </>}
      <PlainText text={title ?? text ?? t('noText')} lines={2} />
      {title !== null && text !== null && text !== title && <Text size="sm" c="dimmed" span><PlainText text={text} lines={2} /></Text>}
    </List.Item>
  );
}

function TestItems({ answer, maxShown }: { answer: TestFetchAnswer; maxShown: number }) {
  const { t } = useTranslation('test-result');
  const items = answer.items.slice(0, maxShown);
  if (items.length === 0) return null;
  return (
    <>
      <Text size="sm">{t('testShown', { count: items.length })}</Text>
      <List size="sm" spacing="xs" type="ordered">{items.map((item, index) => <TestItem key={index} item={item} />)}</List>
    </>
  );
}

function TestFacts({ answer }: { answer: TestFetchAnswer }) {
  const { t } = useTranslation('test-result');
  return (
    <>
      {answer.title !== null && <Text size="sm">{t('feedTitle')}: <PlainText text={answer.title} /></Text>}
      {answer.mapping !== undefined && <Text size="sm">{t('mapping')}: <PlainText text={answer.mapping} /></Text>}
      {answer.encoding !== null && <Text size="sm">{t('encoding', { encoding: answer.encoding })}</Text>}
    </>
  );
}

/** What one fetch brought, or why it brought nothing and what to do. */
export function TestResult({ answer, maxShown = 10 }: { answer: TestFetchAnswer; maxShown?: number }) {
  const { t } = useTranslation('test-result');
  const pick = useWords();
  const title = answer.ok ? t(answer.total === 0 ? 'testNone' : 'testOk', { total: answer.total }) : t('testFailed');
  return (
    <Alert color={answer.ok ? (answer.total === 0 ? colour('warn-text') : 'hinomi') : 'red'} variant="light" title={title} role="status" className="strong-text">
      <Stack gap="xs">
        {answer.error !== null && (
          <Text size="sm">{pick(sourceErrors[answer.error.code])}{answer.error.detail !== null && <> <PlainText text={`(${answer.error.detail})`} /></>}</Text>
        )}
        <TestFacts answer={answer} />
        {answer.ok && answer.total === 0 && <Text size="sm">{t('testNoneMeans')}</Text>}
        <TestItems answer={answer} maxShown={maxShown} />
      </Stack>
    </Alert>
  );
}
