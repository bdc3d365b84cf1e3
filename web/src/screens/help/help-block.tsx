import { List, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../lib/words.ts';
import { HelpPicture } from '../../ui/help-picture.tsx';
import type { HelpBlock } from './chapter.ts';

/** One piece of a chapter. */
export function HelpPiece({ block }: { block: HelpBlock }) {
  const { t } = useTranslation('help');
  const pick = useWords();
  switch (block.kind) {
    case 'text': return <Text>{pick(block.words)}</Text>;
    case 'heading': return <Title order={3} size="h5" mt="xs">{pick(block.words)}</Title>;
    case 'picture': return <HelpPicture name={block.name} caption={pick(block.words)} />;
    case 'list': case 'steps': return (
      <List type={block.kind === 'steps' ? 'ordered' : 'unordered'} spacing={6}>
        {block.items.map((item) => <List.Item key={item.en}>{pick(item)}</List.Item>)}
      </List>
    );
    case 'terms': return (
      <dl style={{ margin: 0 }}>
        {block.rows.map(({ term, meaning }) => [
          <dt key={`${term.en}-t`}><Text span fw={600}>{pick(term)}</Text></dt>,
          <dd key={`${term.en}-m`} style={{ margin: '0 0 8px 1.25em' }}><Text span>{pick(meaning)}</Text></dd>,
        ])}
      </dl>
    );
    case 'keys': return (
      <Table verticalSpacing={6} style={{ maxWidth: 420 }}>
        <Table.Thead><Table.Tr><Table.Th scope="col">{t('keys')}</Table.Th><Table.Th scope="col">{t('meaning')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{block.rows.map(({ keys, meaning }) => <Table.Tr key={keys}><Table.Td><kbd>{keys}</kbd></Table.Td><Table.Td>{pick(meaning)}</Table.Td></Table.Tr>)}</Table.Tbody>
      </Table>
    );
  }
}
