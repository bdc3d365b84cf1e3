import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

type Undo = { message: string; label: string; undo: () => void };

let shown = 0;

/** Says what was done, with a button that takes it back while the note stands. */
export function showUndo({ message, label, undo }: Undo): void {
  shown += 1;
  const id = `undo-${shown}`;
  notifications.show({
    id, autoClose: 12_000,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm" variant="default" onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >{label}</Button>
      </Group>
    ),
  });
}
