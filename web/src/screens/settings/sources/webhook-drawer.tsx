import { Alert, Button, Code, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Source } from '@hinomi/shared/contracts/source';
import type { WebhookDoor, WebhookKey } from '@hinomi/shared/contracts/webhook';
import { webhookRoutes } from '@hinomi/shared/routes/webhook-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { EditDrawer } from '../../../ui/edit-drawer.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { curlExample, nodeExample } from './webhook-examples.ts';

function KeyList({ door }: { door: WebhookDoor }) {
  const { t } = useTranslation('sources');
  return (
    <List size="sm" spacing="xs">
      {door.keys.map(({ createdAt, expiresAt }) => (
        <List.Item key={createdAt}><TimeText at={createdAt} /> {t('hookKeyMade')}{expiresAt !== null && <> ({t('hookKeyUntil')} <TimeText at={expiresAt} />)</>}</List.Item>
      ))}
    </List>
  );
}

function Example({ title, code }: { title: string; code: string }) {
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">{title}</Title>
      <Code block tabIndex={0} aria-label={title}>{code}</Code>
    </Stack>
  );
}

function Connection({ door, made, onMake, isBusy }: { door: WebhookDoor; made: WebhookKey | undefined; onMake: () => void; isBusy: boolean }) {
  const { t } = useTranslation('sources');
  const url = made?.url ?? door.url;
  return (
    <Stack gap="md">
      <Text size="sm">{t('hookText')}</Text>
      {url !== null && <CopyField label={t('hookUrl')} value={url} />}
      {made !== undefined && (
        <Alert color="yellow" variant="light" className="strong-text">
          <Stack gap="xs">
            <Text size="sm" fw={600}>{t('hookOnce')}</Text>
            <CopyField label={t('hookKey')} value={made.key} />
          </Stack>
        </Alert>
      )}
      {door.keys.length > 0 && <KeyList door={door} />}
      <Group><Button variant={door.keys.length === 0 ? 'filled' : 'default'} loading={isBusy} onClick={onMake}>{t(door.keys.length === 0 ? 'hookMake' : 'hookRotate')}</Button></Group>
      {door.keys.length > 0 && <Text size="sm" c="dimmed">{t('hookRotateText')}</Text>}
      <Text size="sm" className="tabular">
        {t('hookLast')} {door.lastDeliveryAt === null ? t('never') : <TimeText at={door.lastDeliveryAt} />} / {t('hookRefused', { count: formatCount(door.refused) })}
      </Text>
      {url !== null && <><Example title={t('hookCurl')} code={curlExample(url)} /><Example title={t('hookNode')} code={nodeExample(url)} /></>}
      <Text size="sm">{t('hookAnswer')}</Text>
    </Stack>
  );
}

/** How another system sends to this source: its address, a key shown once, and examples that work. */
export function WebhookDrawer({ source, onClose }: { source: Source; onClose: () => void }) {
  const { t } = useTranslation('sources');
  const queryClient = useQueryClient();
  const params = { sourceId: source.id };
  const door = useQuery({ queryKey: queryKeys.source('webhook', source.id), queryFn: () => callApi(webhookRoutes.door, { params }) });
  const make = useMutation({
    mutationFn: () => callApi(webhookRoutes.makeKey, { params }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: queryKeys.source('webhook', source.id) }),
  });
  return (
    <EditDrawer title={t('hookTitle', { name: source.name })} isOpen onClose={onClose} isDirty={make.data !== undefined}>
      <Stack gap="md">
        <QueryState query={door} skeleton={<Skeleton height={240} />}>
          {(data) => <Connection door={data} made={make.data} onMake={() => make.mutate()} isBusy={make.isPending} />}
        </QueryState>
        {make.error !== null && <ErrorNote error={make.error} title={t('hookFailed')} />}
      </Stack>
    </EditDrawer>
  );
}
