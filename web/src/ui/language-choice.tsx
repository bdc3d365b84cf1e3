import { SegmentedControl } from '@mantine/core';
import type { Language } from '@hinomi/shared/vocabulary/words';

/** Each language is written in itself. */
const choices = [{ value: 'ja', label: '日本語' }, { value: 'en', label: 'English' }];

type Props = { label: string; value: Language; onChange: (language: Language) => void; size?: 'xs' | 'sm' | 'md' };

/** Japanese or English. */
export function LanguageChoice({ label, value, onChange, size = 'sm' }: Props) {
  return <SegmentedControl size={size} aria-label={label} data={choices} value={value} onChange={(next) => onChange(next === 'en' ? 'en' : 'ja')} />;
}
