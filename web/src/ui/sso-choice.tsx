import { useState, type ReactNode } from 'react';
import { Button, Divider, Stack, Text } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { leaveForSso, pathHere, useSsoOffer } from '../lib/sso.ts';
import { ErrorNote } from './error-note.tsx';
import { useSubmit } from './use-submit.ts';
import './sso-words.ts';

function SsoButton({ label, invitation }: { label: string; invitation: string | undefined }) {
  const { t } = useTranslation('sso');
  // The button stays busy while the browser leaves.
  const [isLeaving, setIsLeaving] = useState(false);
  const purpose = invitation === undefined ? { returnTo: pathHere() } : { returnTo: '/monitor', invitation };
  const leave = useSubmit(() => leaveForSso(purpose), () => setIsLeaving(true));
  return (
    <Stack gap="sm">
      <Button fullWidth leftSection={<IconLogin2 size={18} aria-hidden />} loading={leave.isBusy || isLeaving} onClick={() => void leave.run()}>
        {t(invitation === undefined ? 'signIn' : 'accept', { label })}
      </Button>
      {leave.error !== null && <ErrorNote error={leave.error} title={t('failed')} />}
    </Stack>
  );
}

/**
 * The way in through the sign-in service above the one with a password, which are its children. Where passwords are
 * switched off they stay behind a button, and an invitation has no other way.
 */
export function SsoChoice({ invitation, children }: { invitation?: string; children: ReactNode }) {
  const { t } = useTranslation('sso');
  const offer = useSsoOffer();
  const [isPasswordShown, setIsPasswordShown] = useState(false);
  if (offer === undefined || !offer.isOffered) return <>{children}</>;
  const button = <SsoButton label={offer.label} invitation={invitation} />;
  if (offer.isOnly && invitation !== undefined) return button;
  if (offer.isOnly && !isPasswordShown) {
    return <Stack gap="md">{button}<Button variant="subtle" color="gray" size="compact-sm" onClick={() => setIsPasswordShown(true)}>{t('usePassword')}</Button></Stack>;
  }
  return (
    <Stack gap="md">
      {button}
      <Divider label={t('or')} />
      {offer.isOnly && <Text size="sm">{t('passwordOff')}</Text>}
      {children}
    </Stack>
  );
}
