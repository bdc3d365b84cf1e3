import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WorkAnswer } from '@hinomi/shared/contracts/mention-work';
import { mentionStatusWords } from '@hinomi/shared/vocabulary/mention-work';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { wholeText } from '../../../ui/whole-text.ts';
import type { RowBook } from './row-book.ts';

const most = 3;
type ConflictListProps = { conflicts: WorkAnswer['conflicts']; book: RowBook; onSelect: () => void };

/** The mentions somebody else changed first, with their newest state. */
export function ConflictList({ conflicts, book, onSelect }: ConflictListProps) {
  const { t } = useTranslation('mentionWork');
  const pick = useWords();
  return (
    <Stack gap={4} align="flex-start">
      {conflicts.slice(0, most).map(({ mentionId, work }) => {
        const mention = book.find(mentionId);
        return (
          <Text key={mentionId} size="sm" component="div" w="100%">
            {mention !== undefined && <PlainText text={wholeText(mention)} lines={1} />}
            {t('conflictState', { status: pick(mentionStatusWords[work.status]), name: work.updatedBy ?? '' })}
          </Text>
        );
      })}
      {conflicts.length > most && <Text size="sm">{t('more', { count: conflicts.length - most })}</Text>}
      <Button size="compact-md" variant="default" onClick={onSelect}>{t('selectThem', { count: conflicts.length })}</Button>
    </Stack>
  );
}
