import { Badge, Button, Group, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Person } from '@hinomi/shared/contracts/people';
import type { SignInRules } from '@hinomi/shared/contracts/sign-in';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roles, roleWords, type Role } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useAct } from '../../../ui/use-act.ts';
import { PersonMenu } from './person-menu.tsx';

type PersonFactors = SignInRules['people'][number];
type Change = { role?: Role; isDisabled?: boolean };

function PersonActs({ person, hasFactor }: { person: Person; hasFactor: boolean }) {
  const { t } = useTranslation('people');
  const pick = useWords();
  const queryClient = useQueryClient();
  const send = (body: Change) => callApi(peopleRoutes.change, { params: { personId: person.id }, body });
  const change = useAct(send, { done: t('changed', { name: person.name }), failed: t('changeFailed'), refresh: queryKeys.people() });
  const disable = async () => {
    await send({ isDisabled: true });
    notifications.show({ message: t('changed', { name: person.name }) });
    await queryClient.invalidateQueries({ queryKey: queryKeys.people() });
  };
  const shown = change.busyWith?.role ?? person.role;
  return (
    <Group gap="xs">
      <NativeSelect
        aria-label={t('roleOf', { name: person.name })} value={shown} disabled={change.isBusy} data={roles.map((role) => ({ value: role, label: pick(roleWords[role]) }))}
        onChange={(event) => {
          const role = roles.find((candidate) => candidate === event.currentTarget.value);
          if (role !== undefined) change.run({ role });
        }}
      />
      {person.isDisabled
        ? <Button variant="default" loading={change.isBusy} aria-label={t('of', { name: person.name, act: t('enable') })} onClick={() => change.run({ isDisabled: false })}>{t('enable')}</Button>
        : (
          <ConfirmButton
            label={t('disable')} confirmLabel={t('disable')} question={t('disableQuestion', { name: person.name })} text={t('disableText')}
            onConfirm={disable} buttonProps={{ variant: 'subtle', color: 'red', 'aria-label': t('of', { name: person.name, act: t('disable') }) }}
          />
        )}
      <PersonMenu person={person} hasFactor={hasFactor} />
    </Group>
  );
}

/** One person: role, second factors, last sign-in, and what an administrator may change. */
export function PersonRow({ person, factors, isLinked }: { person: Person; factors: PersonFactors | undefined; isLinked: boolean }) {
  const { t } = useTranslation('people');
  const pick = useWords();
  const { person: self, can } = useSession();
  const hasFactor = factors !== undefined && (factors.hasTotp || factors.passkeys > 0);
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" gap="sm">
        <Stack gap={2}>
          <Group gap="xs">
            <Text fw={700}><bdi>{person.name}</bdi></Text>
            {person.id === self.id && <Badge variant="outline" color="dark" radius="sm">{t('self')}</Badge>}
            {hasFactor && <Badge variant="outline" color="dark" radius="sm">{t('hasFactor')}</Badge>}
            {isLinked && <Badge variant="outline" color="gray" radius="sm" className="strong-text" title={t('ssoHelp')}>{t('sso')}</Badge>}
            {person.isDisabled && <Badge variant="outline" color="red" radius="sm">{t('disabled')}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">{person.email}</Text>
          <Text size="sm">{t('lastSignIn')}: {person.lastSignedInAt === null ? t('never') : <TimeText at={person.lastSignedInAt} />}</Text>
        </Stack>
        {can('people.write') ? <PersonActs person={person} hasFactor={hasFactor} /> : <Text size="sm">{pick(roleWords[person.role])}</Text>}
      </Group>
    </Paper>
  );
}
