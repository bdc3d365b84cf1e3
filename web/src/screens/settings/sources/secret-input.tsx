import { useEffect, useId, useRef } from 'react';
import { Button, Group, Input, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SecretField } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import type { SecretState } from './source-draft.ts';
import './words.ts';

type Props = {
  field: SecretField; state: SecretState; value: string; error: string | undefined;
  set: (value: string) => void; replace: () => void; forget: () => void; leave: () => void;
};

/** A credential that is kept: what may be done with it, never what it is. */
function KeptSecret({ field, state, error, replace, forget, leave }: Omit<Props, 'value' | 'set'>) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const label = pick(field.label);
  const id = useId();
  const named = (act: string) => ({ 'aria-label': t('of', { name: label, act }) });
  return (
    <Input.Wrapper label={<span id={id}>{label}</span>} labelElement="div" error={error}>
      <Group role="group" aria-labelledby={id} gap="xs" mt={4}>
        <IconKey size={18} aria-hidden />
        <Text size="sm" role="status">{t(state === 'kept' ? 'secretIsKept' : 'secretGoes')}</Text>
        {state === 'kept'
          ? (
            <>
              <Button size="xs" variant="default" onClick={replace} {...named(t('secretReplace'))}>{t('secretReplace')}</Button>
              <Button size="xs" variant="subtle" color="red" onClick={forget} {...named(t('secretForget'))}>{t('secretForget')}</Button>
            </>
          )
          : <Button size="xs" variant="default" onClick={leave} {...named(t('secretLeave'))}>{t('secretLeave')}</Button>}
      </Group>
    </Input.Wrapper>
  );
}

/** One credential: typed anew, replaced, or forgotten. */
export function SecretInput(props: Props) {
  const { field, state, value, error, set, leave } = props;
  const { t } = useTranslation('sources');
  const pick = useWords();
  const place = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (state === 'replaced') place.current?.focus();
  }, [state]);
  if (state === 'kept' || state === 'forgotten') return <KeptSecret {...props} />;
  const note = t(state === 'elsewhere' ? 'secretElsewhere' : 'secretPrivate');
  const shown = {
    ref: place, label: pick(field.label), description: field.help === undefined ? note : `${pick(field.help)} ${note}`, error,
    required: field.isRequired && state !== 'replaced', value, autoComplete: 'off', spellCheck: false,
  };
  return (
    <Stack gap={4}>
      {field.isLong === true
        ? <Textarea {...shown} autosize minRows={3} maxRows={8} onChange={(event) => set(event.currentTarget.value)} />
        : <PasswordInput {...shown} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('secretShow') }} onChange={(event) => set(event.currentTarget.value)} />}
      {state === 'replaced' && <Group><Button size="xs" variant="subtle" onClick={leave}>{t('secretStay')}</Button></Group>}
    </Stack>
  );
}
