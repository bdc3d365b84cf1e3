import { useTranslation } from 'react-i18next';
import './words.ts';

/** Says that a part of the page could not be fetched; in the language of the moment it is read. */
export function PartFailed() {
  return <>{useTranslation('ui').t('partFailed')}</>;
}
