import type { ReactNode } from 'react';
import { Group, Paper, Stack, Text } from '@mantine/core';

type Props = { title: string; text?: ReactNode; action?: ReactNode };

/** An empty place: what will appear here, why it is not there yet, and one button. */
export function EmptyNote({ title, text, action }: Props) {
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="xs" align="flex-start">
        <Text fw={600}>{title}</Text>
        {text !== undefined && <Text size="sm" c="dimmed">{text}</Text>}
        {action !== undefined && <Group mt="xs">{action}</Group>}
      </Stack>
    </Paper>
  );
}
