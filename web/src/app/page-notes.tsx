import { Button, Skeleton, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../lib/live-connection.ts';
import { EmptyNote } from '../ui/empty-note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import './words.ts';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  return (
    <PageFrame title={t('notFound')}>
      <EmptyNote title={t('notFoundText')} action={<Button component={Link} to="/monitor">{t('toMonitor')}</Button>} />
    </PageFrame>
  );
}

/** For a screen that broke while it was drawn; the rest of the page still works. */
export function CrashPage() {
  const { t } = useTranslation('app');
  // The code of a screen comes from the server too: without it nothing has broken.
  const { state, lastSeenAt } = useConnection();
  const isAway = state !== 'connected' && lastSeenAt !== null;
  return (
    <PageFrame title={t('crashed')}>
      <EmptyNote title={t(isAway ? 'crashedAway' : 'crashedText')} action={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>} />
    </PageFrame>
  );
}

/** While the code of a screen is on its way. */
export function PendingPage() {
  return <Stack aria-busy="true"><Skeleton height={32} width={180} /><Skeleton height={120} /><Skeleton height={240} /></Stack>;
}
