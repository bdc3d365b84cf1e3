import type { ReactNode } from 'react';
import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readWebAddress } from './web-address.ts';
import './words.ts';

type Props = { href: string | null; children?: ReactNode };

/** A link to an outsider's page: http(s) only, the true host in sight, no opener and no referrer. */
export function SafeLink({ href, children }: Props) {
  const { t } = useTranslation('ui');
  if (href === null) return <>{children}</>;
  const address = readWebAddress(href);
  if (address === null) return <span title={t('unsafeLink')}>{children ?? t('unsafeLink')}</span>;
  return (
    <Anchor href={address.href} target="_blank" rel="noopener noreferrer" title={t('opensNewTab')} className="safe-link">
      {children !== undefined && <>{children} </>}
      <bdi>{children === undefined ? address.host : `(${address.host})`}</bdi>
      <IconExternalLink size={14} aria-label={t('opensNewTab')} />
    </Anchor>
  );
}
