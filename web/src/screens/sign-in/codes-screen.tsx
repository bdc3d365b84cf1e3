import { useTranslation } from 'react-i18next';
import { setCodesToKeep } from '../../lib/codes-to-keep.ts';
import { RecoveryCodesNote } from '../../ui/factors/recovery-codes-note.tsx';
import { OpenPage } from '../../ui/open-page.tsx';
import './words.ts';

/** The recovery codes that came with a required second factor, before the screens open. */
export function CodesScreen({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('sign-in');
  return (
    <OpenPage title={t('codesTitle')} languageLabel={t('language')}>
      <RecoveryCodesNote codes={codes} onKept={() => setCodesToKeep(null)} />
    </OpenPage>
  );
}
