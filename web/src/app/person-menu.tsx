import { Group, Kbd, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconKeyboard, IconLogout, IconSettings } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import { ssoRoutes } from '@hinomi/shared/routes/sso-routes';
import { callApi } from '../lib/api-client.ts';
import { queryKeys } from '../lib/query-cache.ts';
import { dropSession } from '../lib/session.ts';
import { useSsoOffer } from '../lib/sso.ts';
import { useErrorWords } from '../ui/error-note.tsx';
import type { MenuButton } from '../ui/late-menu.tsx';
import { OpenedMenu } from '../ui/opened-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './words.ts';

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

export type PersonMenuProps = { onKeys: () => void };

/** The person's own menu. */
export function PersonMenu({ button, onKeys }: PersonMenuProps & { button: MenuButton }) {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const hasSso = useSsoOffer()?.isOffered === true;
  const wordsOf = useErrorWords();
  const signOut = useMutation({
    mutationFn: () => callApi(authRoutes.signOut),
    onSuccess: () => dropSession(),
    onError: (error) => notifications.show({ color: 'red', title: t('signOutFailed'), message: wordsOf(error) }),
  });
  return (
    <OpenedMenu button={button} dropdown={{}} position="bottom-end" width={240} withInitialFocusPlaceholder={false}>
      <Group p="xs" hiddenFrom="md"><LanguageSwitch /></Group>
      <Menu.Item leftSection={<IconSettings size={18} aria-hidden />} onClick={() => void navigate({ to: '/settings/me' })}>{t('me')}</Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={18} aria-hidden />} rightSection={<Kbd size="xs">?</Kbd>} onClick={onKeys}>{t('keys')}</Menu.Item>
      <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={() => signOut.mutate()}>{t('signOut')}</Menu.Item>
      {hasSso && <EverywhereItem />}
    </OpenedMenu>
  );
}
