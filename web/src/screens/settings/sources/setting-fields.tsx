import { NativeSelect, NumberInput, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { askedFields, askedSecrets, type SecretField, type SourceField } from '@hinomi/shared/sources/source-kind';
import { useWords } from '../../../lib/words.ts';
import type { Submit } from '../../../ui/use-submit.ts';
import classes from './setting-fields.module.css';
import { kindOf, type SettingValue, type SourceDraft } from './source-draft.ts';

type Props = { draft: SourceDraft; change: (draft: SourceDraft) => void; submit: Submit };

function SettingField({ field, value, error, set }: { field: SourceField; value: SettingValue | undefined; error: string | undefined; set: (value: SettingValue) => void }) {
  const pick = useWords();
  const shown = { label: pick(field.label), description: field.help === undefined ? undefined : pick(field.help), error };
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'url':
      return <TextInput {...shown} type="url" inputMode="url" required={field.isRequired} placeholder={field.placeholder} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'text':
      return <TextInput {...shown} required={field.isRequired} placeholder={field.placeholder} maxLength={500} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'longText':
      return <Textarea {...shown} required={field.isRequired} placeholder={field.placeholder} autosize minRows={2} maxRows={8} value={text} onChange={(event) => set(event.currentTarget.value)} />;
    case 'choice':
      return <NativeSelect {...shown} value={text} data={field.options.map((option) => ({ value: option.value, label: pick(option.label) }))} onChange={(event) => set(event.currentTarget.value)} />;
    case 'number':
      return (
        <NumberInput
          {...shown} min={field.least} max={field.most} allowDecimal={false} clampBehavior="blur" value={typeof value === 'number' ? value : field.default}
          suffix={field.unit === undefined ? undefined : ` ${pick(field.unit)}`} onChange={(next) => set(typeof next === 'number' ? next : field.default)}
        />
      );
    case 'switch':
      return <Switch {...shown} checked={value === true} onChange={(event) => set(event.currentTarget.checked)} />;
  }
}

function SecretInput({ field, isKept, value, error, set }: { field: SecretField; isKept: boolean; value: string; error: string | undefined; set: (value: string) => void }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const note = t(isKept ? 'secretKept' : 'secretPrivate');
  const shown = {
    label: pick(field.label), description: field.help === undefined ? note : `${pick(field.help)} ${note}`, error,
    required: field.isRequired && !isKept, value, autoComplete: 'off', spellCheck: false,
  };
  return field.isLong === true
    ? <Textarea {...shown} autosize minRows={3} maxRows={8} onChange={(event) => set(event.currentTarget.value)} />
    : <PasswordInput {...shown} autoComplete="new-password" onChange={(event) => set(event.currentTarget.value)} />;
}

/** What one kind of source asks for: its settings, then its credentials (`kept` = those that are stored already). */
export function SettingFields({ draft, change, submit, kept }: Props & { kept: readonly string[] }) {
  const kind = kindOf(draft);
  return (
    <>
      {askedFields(kind, draft.settings).map((field) => (
        <SettingField
          key={field.name} field={field} value={draft.settings[field.name]} error={submit.fieldError(`config.${field.name}`)}
          set={(value) => change({ ...draft, settings: { ...draft.settings, [field.name]: value } })}
        />
      ))}
      {askedSecrets(kind, draft.settings).map((field) => (
        <SecretInput
          key={field.name} field={field} isKept={kept.includes(field.name)} value={draft.secrets[field.name] ?? ''} error={submit.fieldError(`secrets.${field.name}`)}
          set={(value) => change({ ...draft, secrets: { ...draft.secrets, [field.name]: value } })}
        />
      ))}
    </>
  );
}

/** What a kind of source needs, costs and demands, before anything is typed. */
export function KindFacts({ draft }: { draft: SourceDraft }) {
  const { t } = useTranslation('sources');
  const pick = useWords();
  const { needs, keyFrom, cost, terms } = kindOf(draft);
  const facts = [[t('needs'), needs], [t('keyFrom'), keyFrom], [t('cost'), cost], [t('terms'), terms]] as const;
  return (
    <dl className={classes['facts']}>
      {facts.map(([name, words]) => words !== null && <div key={name}><dt>{name}</dt><dd>{pick(words)}</dd></div>)}
    </dl>
  );
}
