import { useTranslation } from 'react-i18next';
import type { Evidence } from '@hinomi/shared/contracts/mention-work';
import { mentionWorkRoutes } from '@hinomi/shared/routes/mention-work-routes';
import { callApi } from '../../../lib/api-client.ts';
import { formatTable } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/words.ts';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { useDesk } from '../work/work-desk.ts';
import classes from '../work/work.module.css';
import { refreshMention } from './use-work-detail.ts';

type EvidenceSectionProps = { mentionId: string; evidence: readonly Evidence[] };

/** Copies of the post as it was, each with who took it when and its SHA-256. */
export function EvidenceSection({ mentionId, evidence }: EvidenceSectionProps) {
  const { t } = useTranslation('mentionWork');
  return (
    <section className={classes['part']}>
      <h3 className={classes['partTitle']}>{t('evidence')}</h3>
      {evidence.length === 0 ? <p className={classes['quiet']}>{t('evidenceNone')}</p> : <ul className={classes['notes']}>{evidence.map((one) => <EvidenceItem key={one.id} mentionId={mentionId} evidence={one} />)}</ul>}
    </section>
  );
}

function EvidenceItem({ mentionId, evidence }: { mentionId: string; evidence: Evidence }) {
  const { t } = useTranslation('mentionWork');
  const language = useLanguage();
  const { can } = useDesk();
  const release = async () => {
    await callApi(mentionWorkRoutes.releaseEvidence, { params: { mentionId, evidenceId: evidence.id } });
    await refreshMention(mentionId);
  };
  return (
    <li>
      <div className={classes['noteHead']}><TimeText at={evidence.takenAt} form="full" /> <span>{t('takenBy', { name: evidence.takenBy })}</span></div>
      {evidence.isEmptied ? <p className={classes['quiet']}>{t('evidenceEmptied')}</p> : <div className={classes['kept']}><PlainText text={evidence.text} /></div>}
      <dl className={classes['prints']}>
        {evidence.author !== null && <><dt>{t('keptAuthor')}</dt><dd><PlainText text={evidence.author} /></dd></>}
        {evidence.postedAt !== null && <><dt>{t('keptPosted')}</dt><dd><TimeText at={evidence.postedAt} form="full" /></dd></>}
        {evidence.url !== null && <><dt>URL</dt><dd><bdi>{evidence.url}</bdi></dd></>}
        <dt>SHA-256</dt><dd className={classes['hash']}>{evidence.sha256}</dd>
      </dl>
      {can.work && (
        // What was released cannot be taken again once the post has changed or gone, so it is asked for.
        <ConfirmButton label={t('release')} question={t('releaseAsk', { time: formatTable(evidence.takenAt, language) })} text={t('releaseText')} confirmLabel={t('release')} onConfirm={release} buttonProps={{ size: 'compact-sm', variant: 'default' }} />
      )}
    </li>
  );
}
