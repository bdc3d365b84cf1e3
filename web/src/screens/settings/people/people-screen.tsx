import { useState } from 'react';
import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { recoveryRoutes } from '@hinomi/shared/routes/sign-in-routes';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { QueryState } from '../../../ui/query-state.tsx';
import { InvitationRow } from './invitation-row.tsx';
import { InviteDrawer } from './invite-drawer.tsx';
import { PersonRow } from './person-row.tsx';
import { RulesSection } from './rules-section.tsx';
import './words.ts';

/** 設定 > 人: who may use Hinomi, with which role, and who is invited. */
export function PeopleScreen() {
  const { t } = useTranslation('people');
  const { can } = useSession();
  const [isInviting, setIsInviting] = useState(false);
  const people = useQuery({ queryKey: queryKeys.people('list'), queryFn: () => callApi(peopleRoutes.list) });
  const rules = useQuery({ queryKey: queryKeys.signInRules('rules'), queryFn: () => callApi(recoveryRoutes.rules) });
  const linked = useQuery({ queryKey: queryKeys.people('sso'), queryFn: () => callApi(ssoRoutes.people), enabled: can('people.read') });
  const inviteButton = can('people.write')
    ? <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setIsInviting(true)}>{t('invite')}</Button>
    : undefined;
  return (
    <PageFrame title={t('title')} actions={inviteButton}>
      <QueryState query={people} skeleton={<Stack><Skeleton height={84} /><Skeleton height={84} /><Skeleton height={84} /></Stack>}>
        {(data) => (
          <>
            <Title order={2} size="h5">{t('people')} <Text span size="sm" className="tabular">{t('count', { count: data.people.length })}</Text></Title>
            <Stack component="ul" gap="sm" className="plain-list">{data.people.map((person) => <PersonRow key={person.id} person={person} isLinked={linked.data?.personIds.includes(person.id) === true} factors={rules.data?.people.find(({ personId }) => personId === person.id)} />)}</Stack>
            <Title order={2} size="h5">{t('open')}</Title>
            {data.invitations.length === 0 && <Text size="sm" c="dimmed">{t('openNone')}</Text>}
            <Stack component="ul" gap="sm" className="plain-list">{data.invitations.map((invitation) => <InvitationRow key={invitation.id} invitation={invitation} />)}</Stack>
          </>
        )}
      </QueryState>
      {can('people.read') && <RulesSection query={rules} />}
      {isInviting && <InviteDrawer onClose={() => setIsInviting(false)} />}
    </PageFrame>
  );
}
