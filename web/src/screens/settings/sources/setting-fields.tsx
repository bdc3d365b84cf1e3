import { askedFields, askedSecrets, type SourceKind } from '@hinomi/shared/sources/source-kind';
import { SecretInput } from './secret-input.tsx';
import { SettingField } from './setting-field.tsx';
import { forgetSecret, leaveSecret, secretState, typeSecret, type KeptSecrets, type SourceDraft } from './source-draft.ts';

type Props = {
  kind: SourceKind; draft: SourceDraft; change: (draft: SourceDraft) => void;
  /** Words of the error at this path of the body. */
  fieldError: (path: string) => string | undefined;
  /** Credentials that are stored already, and where they go; null for a new source. */
  kept: KeptSecrets | null;
};

/** What one kind of source asks for: its settings, then its credentials. */
export function SettingFields({ kind, draft, change, fieldError, kept }: Props) {
  return (
    <>
      {askedFields(kind, draft.settings).map((field) => (
        <SettingField
          key={field.name} field={field} value={draft.settings[field.name]} error={fieldError(`config.${field.name}`)}
          set={(value) => change({ ...draft, settings: { ...draft.settings, [field.name]: value } })}
        />
      ))}
      {askedSecrets(kind, draft.settings).map((field) => (
        <SecretInput
          key={field.name} field={field} state={secretState(kind, draft, kept, field.name)} value={draft.secrets[field.name] ?? ''} error={fieldError(`secrets.${field.name}`)}
          set={(value) => change(typeSecret(draft, field.name, value))} replace={() => change(typeSecret(draft, field.name, ''))}
          forget={() => change(forgetSecret(draft, field.name))} leave={() => change(leaveSecret(draft, field.name))}
        />
      ))}
    </>
  );
}
