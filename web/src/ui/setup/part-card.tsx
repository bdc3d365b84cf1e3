import type { ReactNode } from 'react';
import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';

type Props = { title: string; text: string; state?: ReactNode; children: ReactNode };

/** One thing to set up: what it does, how it stands, what to press. */
export function PartCard({ title, text, state, children }: Props) {
  return (
    <Paper component="section" aria-label={title} withBorder p="md" radius="md">
      <Stack gap="sm">
        <Group gap="sm">
          <Title order={2} size="h5">{title}</Title>
          {state !== undefined && <Badge variant="outline" color="dark" radius="sm" size="lg">{state}</Badge>}
        </Group>
        <Text size="sm">{text}</Text>
        {children}
      </Stack>
    </Paper>
  );
}
