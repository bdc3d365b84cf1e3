import { Button, Checkbox, Group, Modal, Stack, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '@hinomi/shared/contracts/mention';
import { ImeGuard } from '../../../ui/ime-guard.tsx';
import { tidyWords } from '../../../ui/word-list.ts';
import { splitTags, tagChange } from './tags-of.ts';
import { useDesk } from './work-desk.ts';

/** Puts tags on mentions and takes them off, with the tags in use to choose from. */
export function TagsDialog({ mentions }: { mentions: readonly Mention[] }) {
  const { t } = useTranslation('mentionWork');
  const { tags, change, ask } = useDesk();
  const [{ common, partial }] = useState(() => splitTags(mentions));
  const [wanted, setWanted] = useState(common);
  const [taken, setTaken] = useState<string[]>([]);
  const save = () => {
    const changed = tagChange(common, wanted, taken);
    ask(null);
    if (changed !== null) change(mentions, changed);
  };
  return (
    <Modal opened onClose={() => ask(null)} title={t('tagsTitle', { count: mentions.length })} closeButtonProps={{ 'aria-label': t('close') }}>
      <ImeGuard>
        <Stack gap="md">
          <TagsInput label={t('tagsLabel')} description={t('tagsHelp')} data={[...tags]} value={wanted} onChange={(words) => setWanted(tidyWords(words).map((word) => word.slice(0, 40)))}
            splitChars={[',', '、', '，']} acceptValueOnBlur maxTags={20} data-autofocus comboboxProps={{ withinPortal: false }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            }} />
          {partial.length > 0 && (
            <Checkbox.Group label={t('tagsPartial')} description={t('tagsTake')} value={taken} onChange={setTaken}>
              <Group gap="sm" mt="xs">{partial.map((tag) => <Checkbox key={tag} value={tag} label={tag} />)}</Group>
            </Checkbox.Group>
          )}
          <Group justify="flex-end"><Button variant="default" onClick={() => ask(null)}>{t('cancel')}</Button><Button onClick={save}>{t('save')}</Button></Group>
        </Stack>
      </ImeGuard>
    </Modal>
  );
}
