import { askedFields, missingSecrets } from '@hinomi/shared/sources/source-kind';
import type { SourceField, SourceKind, SourceSettings } from '@hinomi/shared/sources/source-kind';
import type { Words } from '@hinomi/shared/vocabulary/words';

type Wrong = { path: string; message: Words };

const missing: Words = { ja: '入力してください。', en: 'Please fill this in.' };
const needsKey: Words = { ja: '認証情報を入力してください。', en: 'Enter the credential.' };
const wrongProtocol = (names: readonly string[]): Words => {
  const plain = names.map((name) => name.slice(0, -1));
  return { ja: `${plain.join(' または ')} で始まるURLを入力してください。`, en: `Enter a URL that starts with ${plain.join(' or ')}.` };
};

function checkUrl(field: Extract<SourceField, { kind: 'url' }>, value: string): Words | null {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isGood = url !== null && (field.protocols as readonly string[]).includes(url.protocol) && url.username === '' && url.password === '';
  return isGood ? null : wrongProtocol(field.protocols);
}

function checkField(field: SourceField, settings: SourceSettings): Words | null {
  if (field.kind !== 'text' && field.kind !== 'longText' && field.kind !== 'url') return null;
  const value = settings[field.name];
  const text = typeof value === 'string' ? value : '';
  if (text === '') return field.isRequired ? missing : null;
  if (field.kind === 'url') return checkUrl(field, text);
  return field.pattern === undefined || field.pattern.form.test(text) ? null : field.pattern.message;
}

/** What is wrong with settings that have the right shape, field by field; `secretNames` = credentials given or kept. */
export function checkSource(kind: SourceKind, settings: SourceSettings, secretNames: readonly string[]): Wrong[] {
  const fields = askedFields(kind, settings).flatMap((field) => {
    const message = checkField(field, settings);
    return message === null ? [] : [{ path: `config.${field.name}`, message }];
  });
  return [...fields, ...missingSecrets(kind, settings, secretNames).map((name) => ({ path: `secrets.${name}`, message: needsKey }))];
}
