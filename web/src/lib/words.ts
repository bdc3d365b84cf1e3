import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Words } from '@hinomi/shared/vocabulary/words';
import './i18n.ts';

/** The language of the screens. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'ja';
}

/** Gives the function that picks the words of the present language. */
export function useWords(): (words: Words) => string {
  const language = useLanguage();
  return useCallback((words: Words) => words[language], [language]);
}
