import { Button, Group, Kbd, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKeyboard, IconLogout, IconSettings, IconUser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../lib/api-client.ts';
import { setLanguage } from '../lib/i18n.ts';
import { useSsoOffer } from '../lib/sso.ts';
import { queryClient, queryKeys } from '../lib/query-cache.ts';
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

/** Signs out here and then at the sign-in service as well, for who is linked with it. */
function EverywhereItem() {
  const { t } = useTranslation('app');
  const wordsOf = useErrorWords();
  const own = useQuery({ queryKey: queryKeys.me('sso'), queryFn: () => callApi(ssoRoutes.own) }).data;
  const signOut = useMutation({
    mutationFn: async () => {
      const { address } = await callApi(ssoRoutes.endSession, { body: {} });
      await callApi(authRoutes.signOut);
      return address;
    },
    onSuccess: (address) => {
      if (address === null) dropSession();
      else window.location.assign(address);
    },
    onError: (error) => notifications.show({ color: 'red', title: t('signOutFailed'), message: wordsOf(error) }),
  });
  if (own?.identity === undefined || own.identity === null) return null;
  return <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} closeMenuOnClick={false} onClick={() => signOut.mutate()}>{t('signOutToo', { label: own.label })}</Menu.Item>;
}

/** The person's own menu. */
export function PersonMenu({ onKeys }: { onKeys: () => void }) {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const navigate = useNavigate();
  const hasSso = useSsoOffer()?.isOffered === true;
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
        {hasSso && <EverywhereItem />}
      </Menu.Dropdown>
    </Menu>
  );
}
