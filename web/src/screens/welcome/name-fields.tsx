import { Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CompanyProfile } from '@hinomi/shared/contracts/company';
import { withoutForbiddenSigns } from '@hinomi/shared/text/check-name';
import { WordsTagInput } from '../../ui/words-tag-input.tsx';
import { NameRemark } from './name-remark.tsx';

type Names = Pick<CompanyProfile, 'name' | 'shortNames' | 'services'>;
type Props = { names: Names; onChange: (names: Names) => void; composing: { onCompositionStart: () => void; onCompositionEnd: () => void } };

const cleaned = (words: readonly string[]): string[] => words.map(withoutForbiddenSigns).filter((word) => word !== '');

/** Company, short names and services, each with what to know of it. */
export function NameFields({ names, onChange, composing }: Props) {
  const { t } = useTranslation('welcome');
  const list = (field: 'shortNames' | 'services') => (
    <Stack gap={4}>
      <WordsTagInput label={t(field)} description={t(`namesHelp.${field}`)} value={names[field]} maxWords={field === 'services' ? 30 : 20} onChange={(words) => onChange({ ...names, [field]: words })} />
      {names[field].map((word) => <NameRemark key={word} name={word} onClean={() => onChange({ ...names, [field]: cleaned(names[field]) })} />)}
    </Stack>
  );
  return (
    <Stack gap="md">
      <Stack gap={4}>
        <TextInput
          label={t('companyName')} description={t('companyNameHelp')} autoComplete="organization" value={names.name} {...composing}
          onChange={(event) => onChange({ ...names, name: event.currentTarget.value })}
        />
        <NameRemark name={names.name} onClean={() => onChange({ ...names, name: withoutForbiddenSigns(names.name) })} />
      </Stack>
      {list('shortNames')}
      {list('services')}
    </Stack>
  );
}
