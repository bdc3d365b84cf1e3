import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newVariants } from './topic-draft.ts';
import { useSuggestions } from './use-topics.ts';

type Props = { name: string; present: readonly string[]; onAdd: (words: string[]) => void };

/** Suggested spellings of the topic's name, each added with one click. */
export function VariantChips({ name, present, onAdd }: Props) {
  const { t } = useTranslation('topics');
  const { data } = useSuggestions(name);
  if (data === undefined) return null;
  const variants = newVariants(data.variants, present);
  if (variants.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>{t('suggest')}</Text>
      <Group gap="xs" role="group" aria-label={t('suggest')}>
        {variants.map((word) => (
          <Button key={word} size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} aria-label={t('addWord', { word })} onClick={() => onAdd([word])}>
            <bdi>{word}</bdi>
          </Button>
        ))}
        {variants.length > 1 && <Button size="compact-sm" variant="subtle" onClick={() => onAdd(variants)}>{t('addAll')}</Button>}
      </Group>
    </Stack>
  );
}
