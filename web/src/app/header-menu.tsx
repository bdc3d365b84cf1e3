import { Button, Group, Kbd, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKeyboard, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../lib/api-client.ts';
import { setLanguage } from '../lib/i18n.ts';
import { queryClient } from '../lib/query-cache.ts';
import { dropSession, sessionQuery, useSession } from '../lib/session.ts';
import { useLanguage } from '../lib/words.ts';
import { useErrorWords } from '../ui/error-note.tsx';
import { LanguageChoice } from '../ui/language-choice.tsx';
import './words.ts';

/** Switches the screens at once and saves the choice with the person. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const save = useMutation({
    mutationFn: (next: Language) => callApi(authRoutes.changeSelf, { body: { language: next } }),
    onSuccess: (person) => queryClient.setQueryData(sessionQuery.queryKey, (state) => (state === undefined ? state : { ...state, person })),
    onError: (error) => notifications.show({ color: 'red', title: t('languageFailed'), message: wordsOf(error) }),
  });
  const choose = (next: Language) => void setLanguage(next).then(() => save.mutate(next));
  return <LanguageChoice size="xs" label={t('language')} value={language} onChange={choose} />;
}

/** The person's own menu. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const navigate = useNavigate();
  const wordsOf = useErrorWords();
  const signOut = useMutation({
    mutationFn: () => callApi(authRoutes.signOut),
    onSuccess: () => dropSession(),
    onError: (error) => notifications.show({ color: 'red', title: t('signOutFailed'), message: wordsOf(error) }),
  });
  return (
    <Menu position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="subtle" color="dark" size="compact-md" leftSection={<IconUser size={18} aria-hidden />} aria-label={t('account', { name: person.name })}>
          <bdi className="person-name">{person.name}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Group p="xs" hiddenFrom="md"><LanguageSwitch /></Group>
        <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={() => void navigate({ to: '/settings/me' })}>{t('me')}</Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} rightSection={<Kbd size="xs">?</Kbd>} onClick={onKeys}>{t('keys')}</Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
