import { useId } from 'react';
import { Button, Group, Input, PasswordInput, Stack, Text } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** What is to happen with the key: the kept one stays (undefined), it is forgotten (''), or another one takes its place. */
export type KeyDraft = string | undefined;
type Props = { hasKey: boolean; draft: KeyDraft; isReplacing: boolean; error: string | undefined; onChange: (draft: KeyDraft, isReplacing: boolean) => void };

/** A key that is kept: what may be done with it, never what it is. */
function KeptKey({ draft, error, onChange }: Pick<Props, 'draft' | 'error' | 'onChange'>) {
  const { t } = useTranslation('opinion');
  const id = useId();
  return (
    <Input.Wrapper label={<span id={id}>{t('key')}</span>} labelElement="div" error={error}>
      <Group role="group" aria-labelledby={id} gap="xs" mt={4}>
        <IconKey size={18} aria-hidden />
        <Text size="sm" role="status">{t(draft === undefined ? 'keyKept' : 'keyGoes')}</Text>
        {draft === undefined
          ? (
            <>
              <Button size="xs" variant="default" onClick={() => onChange('', true)}>{t('keyReplace')}</Button>
              <Button size="xs" variant="subtle" color="red" onClick={() => onChange('', false)}>{t('keyForget')}</Button>
            </>
          )
          : <Button size="xs" variant="default" onClick={() => onChange(undefined, false)}>{t('keyLeave')}</Button>}
      </Group>
    </Input.Wrapper>
  );
}

/** The key of the service: typed anew, replaced, or forgotten. */
export function KeyInput({ hasKey, draft, isReplacing, error, onChange }: Props) {
  const { t } = useTranslation('opinion');
  if (hasKey && !isReplacing) return <KeptKey draft={draft} error={error} onChange={onChange} />;
  return (
    <Stack gap={4}>
      <PasswordInput
        label={t('key')} description={t('keyHelp')} value={draft ?? ''} error={error} autoComplete="new-password" spellCheck={false} maxLength={500}
        visibilityToggleButtonProps={{ 'aria-label': t('keyShow') }} onChange={(event) => onChange(event.currentTarget.value, hasKey)}
      />
      {hasKey && <Group><Button size="xs" variant="subtle" onClick={() => onChange(undefined, false)}>{t('keyLeave')}</Button></Group>}
    </Stack>
  );
}
