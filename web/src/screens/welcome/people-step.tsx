import { useState } from 'react';
import { Badge, Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleRoutes } from '@hinomi/shared/routes/people-routes';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import { callApi } from '../../lib/api-client.ts';
import { queryKeys } from '../../lib/query-cache.ts';
import { useWords } from '../../lib/words.ts';
import { InviteForm, LinkNote, type MadeInvitation } from '../../ui/invite-form.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StepFrame } from './step-frame.tsx';

function SoFar() {
  const { t } = useTranslation('welcome');
  const pick = useWords();
  const people = useQuery({ queryKey: queryKeys.people('list'), queryFn: () => callApi(peopleRoutes.list) });
  return (
    <QueryState query={people} skeleton={<Skeleton height={64} />}>
      {(data) => (
        <Stack gap="xs">
          <Title order={2} size="h5">{t('registered', { count: data.people.length })}</Title>
          <Stack component="ul" gap={4} className="plain-list">
            {data.people.map((person) => <Text component="li" size="sm" key={person.id}><bdi>{person.name}</bdi> ({pick(roleWords[person.role])}) <Text span size="sm" c="dimmed">{person.email}</Text></Text>)}
          </Stack>
          {data.invitations.length > 0 && (
            <>
              <Title order={2} size="h5">{t('invited', { count: data.invitations.length })}</Title>
              <Stack component="ul" gap={4} className="plain-list">
                {data.invitations.map((invitation) => (
                  <Group component="li" gap="xs" key={invitation.id}>
                    <Text size="sm">{invitation.email} ({pick(roleWords[invitation.role])})</Text>
                    <Badge variant="outline" color="dark" radius="sm">{t(invitation.wasMailed ? 'wasMailed' : 'notMailed')}</Badge>
                  </Group>
                ))}
              </Stack>
            </>
          )}
        </Stack>
      )}
    </QueryState>
  );
}

/** Step 3: who works with Hinomi. */
export function PeopleStep() {
  const { t } = useTranslation('welcome');
  const queryClient = useQueryClient();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [isInviting, setIsInviting] = useState(false);
  const keep = (answer: MadeInvitation) => {
    setMade(answer);
    void queryClient.invalidateQueries({ queryKey: queryKeys.people() });
  };
  const close = () => {
    setMade(null);
    setIsInviting(false);
  };
  return (
    <StepFrame intro={t('peopleIntro')} save={() => Promise.resolve(null)}>
      <SoFar />
      {!isInviting && <Group><Button variant="light" onClick={() => setIsInviting(true)}>{t('invite')}</Button></Group>}
      {isInviting && (
        <Paper component="section" aria-label={t('invite')} withBorder p="md" radius="md">
          {made === null ? <InviteForm onMade={keep} onClose={close} /> : <LinkNote made={made} onClose={close} />}
        </Paper>
      )}
    </StepFrame>
  );
}
