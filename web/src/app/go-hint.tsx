import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../lib/words.ts';
import { useGoPlaces } from './go-places.ts';
import './words.ts';

/** After `g`: which letter leads where, until the letter comes or the time is over. */
export function GoHint({ isWaiting }: { isWaiting: boolean }) {
  const { t } = useTranslation('app');
  const pick = useWords();
  const places = useGoPlaces();
  return (
    <div role="status" className="go-hint">
      {isWaiting && (
        <p>
          {t('goHint')}
          {places.map(({ key, words }) => <span key={key}><Kbd size="sm">{key}</Kbd> {pick(words)}</span>)}
        </p>
      )}
    </div>
  );
}
