import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authRoutes } from '@hinomi/shared/routes/auth-routes';
import type { Language } from '@hinomi/shared/vocabulary/words';
import { callApi } from '../lib/api-client.ts';
import { setLanguage } from '../lib/i18n.ts';
import { queryClient } from '../lib/query-cache.ts';
import { sessionQuery } from '../lib/session.ts';
import { useLanguage } from '../lib/words.ts';
import { useErrorWords } from '../ui/error-note.tsx';
import { LanguageChoice } from '../ui/language-choice.tsx';
import './words.ts';

/** Switches the screens at once and saves the choice with the person. */
export function LanguageSwitch() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const wordsOf = useErrorWords();
  const save = useMutation({
    mutationFn: (next: Language) => callApi(authRoutes.changeSelf, { body: { language: next } }),
    onSuccess: (person) => queryClient.setQueryData(sessionQuery.queryKey, (state) => (state === undefined ? state : { ...state, person })),
    onError: (error) => notifications.show({ color: 'red', title: t('languageFailed'), message: wordsOf(error) }),
  });
  const choose = (next: Language) => void setLanguage(next).then(() => save.mutate(next));
  return <LanguageChoice size="xs" label={t('language')} value={language} onChange={choose} />;
}
