import { useEffect, useRef, type ReactNode } from 'react';
import { Group, Stack, Title } from '@mantine/core';
import { setPageTitle } from '../lib/page-title.ts';
import { HelpLink } from './help-link.tsx';

type Props = {
  title: string;
  /** Before the title of the browser tab, e.g. `(3) 警戒`. */
  tabPrefix?: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** Frame of every screen: heading, actions, and the title of the browser tab `{画面名}｜Hinomi`. */
export function PageFrame({ title, tabPrefix, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    setPageTitle(title, tabPrefix);
  }, [title, tabPrefix]);
  // A new screen is announced from its heading, unless something on it already took the focus.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Stack gap="md">
      <Group justify="space-between" align="center" gap="sm">
        <Group gap={4} wrap="nowrap">
          <Title order={1} size="h3" ref={heading} tabIndex={-1} className="page-heading">{title}</Title>
          <HelpLink title={title} />
        </Group>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
