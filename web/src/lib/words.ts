import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Words } from '@hinomi/shared/vocabulary/words';
import './i18n.ts';
import { useZone } from './time-zone.ts';

/** The language of the screens. Whoever asks writes dates too, so a change of the time zone draws them anew as well. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  useZone();
  return i18n.language === 'en' ? 'en' : 'ja';
}

/** Gives the function that picks the words of the present language. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return useCallback((words: Words) => words[language], [language]);
}
