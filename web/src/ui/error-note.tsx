import type { ReactNode } from 'react';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorCodes, type ErrorCode } from '@hinomi/shared/errors/error-codes';
import { ApiError } from '../lib/api-client.ts';
import { PasskeyError } from '../lib/passkey-error.ts';
import { useWords } from '../lib/words.ts';
import './words.ts';

/** What the reader can put right without anybody's help needs no request number. */
const ownMistakes: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'invalid_input', 'forbidden', 'wrong_credentials', 'conflict', 'already_exists', 'last_admin', 'too_many_tries', 'not_found', 'invitation_invalid', 'setup_token_wrong', 'demo_link_wrong', 'setup_done',
  'sign_in_lapsed', 'wrong_code', 'passkey_refused', 'proof_needed', 'factor_required', 'factor_needed', 'reset_invalid', 'mail_not_set', 'posts_held', 'export_limit',
]);

/** What another try may cure; anything else stays as it is until somebody does something. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof ApiError) || error.isNetwork || error.status >= 500 || error.code === 'too_many_tries' || error.code === 'unexpected';

/** Words for whatever went wrong: cause and remedy in the reader's language. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation('ui');
  const pick = useWords();
  return (error) => {
    if (error instanceof PasskeyError) return t(`passkey.${error.trouble}`);
    if (!(error instanceof ApiError)) return pick(errorCodes.unexpected);
    if (error.isNetwork) return t('offline');
    // The limit is that of one source, and how much of it is left differs.
    if (error.code === 'export_limit' && error.fields.length > 0) return error.fields.map(({ message }) => pick(message)).join(' ');
    // The words of an unexpected error name a request number; the page of a proxy brings none.
    return error.code === 'unexpected' && error.requestId === null ? t('noAnswer') : pick(errorCodes[error.code]);
  };
}

/** An error in place: what happened, what to do, the request number, and a way to try again. */
export function ErrorNote({ error, onRetry, title }: { error: unknown; onRetry?: () => void; title?: ReactNode }) {
  const { t } = useTranslation('ui');
  const wordsOf = useErrorWords();
  const isForbidden = error instanceof ApiError && error.code === 'forbidden';
  const requestId = error instanceof ApiError && !ownMistakes.has(error.code) ? error.requestId : null;
  return (
    <Alert
      role="alert" maw={720} color={isForbidden ? 'gray' : 'red'} variant="light" title={title ?? (isForbidden ? t('forbidden') : t('failed'))}
      icon={isForbidden ? <IconLock aria-hidden /> : <IconAlertTriangle aria-hidden />} className="strong-text error-note"
    >
      <Stack gap="xs">
        <Text size="sm">{isForbidden ? t('forbiddenWho') : wordsOf(error)}</Text>
        {requestId !== null && <Text size="sm" className="tabular">{t('requestId', { id: requestId })}</Text>}
        {onRetry !== undefined && mayPass(error) && <Group><Button size="sm" variant="default" onClick={onRetry}>{t('retry')}</Button></Group>}
      </Stack>
    </Alert>
  );
}
