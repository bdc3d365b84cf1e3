import type { ReactNode } from 'react';
import { Container, Group, Paper, Stack, Text } from '@mantine/core';
import { setLanguage } from '../lib/i18n.ts';
import { useLanguage } from '../lib/words.ts';
import { LanguageChoice } from './language-choice.tsx';
import { PageFrame } from './page-frame.tsx';

type Props = { title: string; languageLabel: string; text?: ReactNode; children: ReactNode };

/** Frame of the pages outside the gate: product name, language, one card. */
export function OpenPage({ title, languageLabel, text, children }: Props) {
  const language = useLanguage();
  return (
    <Container component="main" size={460} py="xl">
      <Group justify="space-between" mb="md">
        <Text fw={700} size="lg">Hinomi</Text>
        <LanguageChoice label={languageLabel} value={language} onChange={(next) => void setLanguage(next)} />
      </Group>
      <Paper withBorder p="lg" radius="md">
        <PageFrame title={title}>
          <Stack gap="md">
            {text !== undefined && <Text size="sm">{text}</Text>}
            {children}
          </Stack>
        </PageFrame>
      </Paper>
    </Container>
  );
}
