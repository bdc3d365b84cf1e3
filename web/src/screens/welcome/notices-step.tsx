import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NoticeState } from '@hinomi/shared/contracts/company';
import { companyRoutes } from '@hinomi/shared/routes/company-routes';
import { callApi } from '../../lib/api-client.ts';
import { useNotices } from '../../lib/company.ts';
import { ChangedNote } from '../../ui/changed-note.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { BrowserNoticeCard } from '../../ui/setup/browser-notice-card.tsx';
import { MailCard } from '../../ui/setup/mail-card.tsx';
import { RecipientChoice } from '../../ui/setup/recipient-choice.tsx';
import { SoundCard } from '../../ui/setup/sound-card.tsx';
import { useEdition } from '../../ui/use-edition.ts';
import { StepFrame } from './step-frame.tsx';
import { useKeepNotices } from './use-keep.ts';

function NoticesForm({ stored }: { stored: NoticeState }) {
  const { t } = useTranslation('welcome');
  const { draft, version, newer, change, reload, takeSaved } = useEdition(stored);
  const keep = useKeepNotices();
  const save = async () => {
    const saved = await callApi(companyRoutes.saveNotices, { body: { value: draft, version } });
    takeSaved(saved);
    keep(saved);
    return null;
  };
  return (
    <StepFrame intro={t('noticesIntro')} save={save}>
      {newer !== null && <ChangedNote by={newer.changedBy} onReload={reload} />}
      <BrowserNoticeCard />
      <SoundCard />
      <MailCard />
      <RecipientChoice rule={draft} people={stored.people} onChange={change} />
    </StepFrame>
  );
}

/** Step 5: how and whom an alarm reaches. */
export function NoticesStep() {
  const query = useNotices();
  return <QueryState query={query} skeleton={<Skeleton height={320} />}>{(notices) => <NoticesForm stored={notices} />}</QueryState>;
}
