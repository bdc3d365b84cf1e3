import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SourceConfig, TestFetchAnswer } from '@hinomi/shared/contracts/source';
import { sourceErrors } from '@hinomi/shared/errors/source-errors';
import { sourceRoutes } from '@hinomi/shared/routes/listen-routes';
import { callApi } from '../../../lib/api-client.ts';
import { useWords } from '../../../lib/words.ts';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';

const maxShown = 10;

function TestItems({ answer }: { answer: TestFetchAnswer }) {
  const { t } = useTranslation('sources');
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

function TestResult({ answer }: { answer: TestFetchAnswer }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const title = answer.ok ? t(answer.total === 0 ? 'testNone' : 'testOk', { total: answer.total }) : t('testFailed');
  return (
    <Alert color={answer.ok ? 'hinomi' : 'red'} variant="light" title={title} role="status" className="strong-text">
      <Stack gap="xs">
        {answer.error !== null && (
          <Text size="sm">{pick(sourceErrors[answer.error.code])}{answer.error.detail !== null && <> <PlainText text={`(${answer.error.detail})`} /></>}</Text>
        )}
        {answer.title !== null && <Text size="sm">{t('feedTitle')}: <PlainText text={answer.title} /></Text>}
        {answer.encoding !== null && <Text size="sm">{t('encoding', { encoding: answer.encoding })}</Text>}
        <TestItems answer={answer} />
      </Stack>
    </Alert>
  );
}

/** Fetches once with the settings of the form and shows what would come; stores nothing. */
export function TestFetch({ config }: { config: SourceConfig }) {
  const { t } = useTranslation('sources');
  const test = useMutation({ mutationFn: () => callApi(sourceRoutes.test, { body: { config } }) });
  return (
    <Stack gap="sm">
      <Group><Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>{t('test')}</Button></Group>
      {test.error !== null && <ErrorNote error={test.error} title={t('testFailed')} />}
      {test.data !== undefined && !test.isPending && <TestResult answer={test.data} />}
    </Stack>
  );
}
