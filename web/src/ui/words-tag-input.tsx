import type { ReactNode } from 'react';
import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ImeGuard } from './ime-guard.tsx';
import { tidyWords } from './word-list.ts';
import './words.ts';

type Props = {
  label: string;
  description?: ReactNode;
  error?: ReactNode;
  value: readonly string[];
  onChange: (words: string[]) => void;
  isRequired?: boolean;
  maxWords?: number;
  placeholder?: string;
};

/** A list of words, added with Enter or 「、」; the Enter that confirms kana does not add. */
export function WordsTagInput({ label, description, error, value, onChange, isRequired = false, maxWords = 50, placeholder }: Props) {
  const { t } = useTranslation('ui');
  return (
    <ImeGuard>
      <TagsInput
        label={label} description={description ?? t('wordHelp')} error={error} value={[...value]} maxTags={maxWords} withAsterisk={isRequired}
        {...(placeholder === undefined ? {} : { placeholder })}
        splitChars={[',', '、', '，', '\n']} acceptValueOnBlur onChange={(words) => onChange(tidyWords(words))}
      />
    </ImeGuard>
  );
}
