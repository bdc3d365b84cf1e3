import { NativeSelect, NumberInput, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpinionSettings } from '@hinomi/shared/contracts/opinion';
import type { Submit } from '../../../ui/use-submit.ts';
import { KeyInput, type KeyDraft } from './key-input.tsx';

type KeyState = { draft: KeyDraft; isReplacing: boolean };
type Props = { draft: OpinionSettings; change: (part: Partial<OpinionSettings>) => void; submit: Submit; hasKey: boolean; keyDraft: KeyState; setKey: (key: KeyState) => void };

/** Which service is asked, with what key, at what price. */
export function ServiceFields({ draft, change, submit, hasKey, keyDraft, setKey }: Props) {
  const { t } = useTranslation('opinion');
  const price = (field: 'yenIn' | 'yenOut') => (
    <NumberInput label={t(field)} suffix={` ${t('yenUnit')}`} min={0} max={100_000} decimalScale={4} value={draft[field]} error={submit.fieldError(`value.${field}`)} onChange={(value) => change({ [field]: Number(value) })} />
  );
  return (
    <>
      <TextInput label={t('url')} description={t('urlHelp')} type="url" inputMode="url" autoComplete="off" maxLength={500} value={draft.url} error={submit.fieldError('value.url')} onChange={(event) => change({ url: event.currentTarget.value })} />
      {/^http:\/\//i.test(draft.url.trim()) && <Text size="sm" role="note">{t('urlPlain')}</Text>}
      <TextInput label={t('model')} autoComplete="off" spellCheck={false} maxLength={200} value={draft.model} error={submit.fieldError('value.model')} onChange={(event) => change({ model: event.currentTarget.value })} />
      <KeyInput hasKey={hasKey} draft={keyDraft.draft} isReplacing={keyDraft.isReplacing} error={submit.fieldError('key')} onChange={(next, isReplacing) => setKey({ draft: next, isReplacing })} />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {price('yenIn')}
        {price('yenOut')}
        <NativeSelect label={t('reasonLanguage')} value={draft.reasonLanguage} data={[{ value: 'ja', label: '日本語' }, { value: 'en', label: 'English' }]} onChange={(event) => change({ reasonLanguage: event.currentTarget.value === 'en' ? 'en' : 'ja' })} />
      </SimpleGrid>
    </>
  );
}
