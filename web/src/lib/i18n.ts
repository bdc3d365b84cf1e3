import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '@hinomi/shared/vocabulary/words';

/** Texts of one screen in one language: flat or grouped, with `{{name}}` for what is filled in. */
export type TextTree = { readonly [key: string]: string | TextTree };
type SameKeys<T extends TextTree> = { readonly [K in keyof T]: T[K] extends TextTree ? SameKeys<T[K]> : string };

const storageKey = 'hinomi.language';
const registered = new Map<string, Record<Language, TextTree>>();

const isLanguage = (value: string | null): value is Language => languages.includes(value as Language);

/** Japanese first; English only for a browser set to English, or for who chose it here before. */
function firstLanguage(): Language {
  if (typeof localStorage === 'undefined' || typeof navigator === 'undefined') return 'ja';
  const stored = localStorage.getItem(storageKey);
  if (isLanguage(stored)) return stored;
  return navigator.language.toLowerCase().startsWith('en') ? 'en' : 'ja';
}

const first = firstLanguage();
void i18next.use(initReactI18next).init({
  lng: first, fallbackLng: 'ja', resources: {}, initAsync: false, returnNull: false,
  // React escapes what it shows; escaping here as well would show entities.
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});
if (typeof document !== 'undefined') document.documentElement.lang = first;

/** Adds the texts of one screen or part; English must have the same keys as Japanese. */
export function registerWords<const T extends TextTree>(namespace: string, words: { ja: T; en: SameKeys<T> }): void {
  registered.set(namespace, { ja: words.ja, en: words.en as TextTree });
  i18next.addResourceBundle('ja', namespace, words.ja, true, true);
  i18next.addResourceBundle('en', namespace, words.en, true, true);
}

/** Everything registered so far, for the test that compares the languages. */
export const registeredWords = (): ReadonlyMap<string, Record<Language, TextTree>> => registered;

/** Switches the language of the screens and remembers it for the next sign-in page. */
export async function setLanguage(language: Language): Promise<void> {
  localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

export { i18next as i18n };
