import { Checkbox, Fieldset, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoticeRule, NoticeState } from '@hinomi/shared/contracts/company';
import { noticeAudiences, noticeAudienceWords } from '@hinomi/shared/vocabulary/company';
import { roleWords } from '@hinomi/shared/vocabulary/permission';
import { useWords } from '../../lib/words.ts';
import './words.ts';

type Props = { rule: NoticeRule; people: NoticeState['people']; onChange: (rule: NoticeRule) => void; error?: string | undefined };

/** Everyone who can take alerts, or people chosen by name. */
export function RecipientChoice({ rule, people, onChange, error }: Props) {
  const { t } = useTranslation('setup-parts');
  const pick = useWords();
  const toggle = (id: number, isChosen: boolean) => onChange({ ...rule, personIds: isChosen ? [...rule.personIds, id] : rule.personIds.filter((one) => one !== id) });
  return (
    <Stack gap="sm">
      <Radio.Group label={t('recipients')} value={rule.audience} error={error} onChange={(value) => onChange({ ...rule, audience: value === 'chosen' ? 'chosen' : 'everyone' })}>
        <Stack gap="xs" mt="xs">
          {noticeAudiences.map((audience) => <Radio key={audience} value={audience} label={pick(noticeAudienceWords[audience])} description={t(`audienceHelp.${audience}`)} />)}
        </Stack>
      </Radio.Group>
      {rule.audience === 'chosen' && (
        <Fieldset legend={t('choosePeople')}>
          <Stack gap="xs">
            {people.map((person) => (
              <Checkbox
                key={person.id} checked={rule.personIds.includes(person.id)} onChange={(event) => toggle(person.id, event.currentTarget.checked)}
                label={<><bdi>{person.name}</bdi> ({pick(roleWords[person.role])})</>} description={person.email}
              />
            ))}
          </Stack>
        </Fieldset>
      )}
    </Stack>
  );
}
