import { Badge, Button, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CheckFigures, JudgeModel, ModelList } from '@hinomi/shared/contracts/judge-model';
import { learnRoutes } from '@hinomi/shared/routes/learn-routes';
import { modelStateWords } from '@hinomi/shared/vocabulary/judge-model';
import { callApi } from '../../../lib/api-client.ts';
import { formatCount } from '../../../lib/numbers.ts';
import { formatPercent } from '../../../lib/percent.ts';
import { queryKeys } from '../../../lib/query-cache.ts';
import { useSession } from '../../../lib/session.ts';
import { useWords } from '../../../lib/words.ts';
import { PlainText } from '../../../ui/plain-text.tsx';
import { TimeText } from '../../../ui/time-text.tsx';
import { offerUndo } from '../../../ui/undo.tsx';
import { useAct } from '../../../ui/use-act.ts';

const use = (modelId: number) => callApi(learnRoutes.use, { params: { modelId } });

/** Goes back to a version (0 = the shipped one), with a way to take it back. */
function UseButton({ id, activeId }: { id: number; activeId: number | null }) {
  const { t } = useTranslation('learning');
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries({ queryKey: queryKeys.judge() });
  const name = id === 0 ? t('shipped') : t('version', { id });
  const act = useAct(async () => {
    await use(id);
    offerUndo({ text: t('used', { name }), undo: async () => {
      await use(activeId ?? 0);
      await refresh();
    } });
  }, { failed: t('useFailed'), refresh: queryKeys.judge() });
  return <Button size="xs" variant="default" loading={act.isBusy} onClick={() => act.run()} aria-label={t('useNamed', { name })}>{t('use')}</Button>;
}

function Change({ before, after }: { before: CheckFigures | null; after: CheckFigures | null }) {
  const { t } = useTranslation('learning');
  if (after === null || before === null) return <Text size="sm" c="dimmed" component="span">{t('noOwn')}</Text>;
  return (
    <span className="tabular">
      {formatPercent(before.accuracy)} → {formatPercent(after.accuracy)} <Text size="xs" c="dimmed" component="span">{t('posts', { count: formatCount(after.posts) })}</Text>
    </span>
  );
}

function State({ model }: { model: JudgeModel }) {
  const { t } = useTranslation('learning');
  const pick = useWords();
  const { refusal } = model;
  return (
    <Stack gap={4}>
      <Badge variant={model.state === 'active' ? 'filled' : 'default'} className="badge-plain">{pick(modelStateWords[model.state])}</Badge>
      {refusal !== null && <Text size="sm">{t(`refused.${refusal.on}`, { figure: t(`figures.${refusal.figure}`), before: formatPercent(refusal.before), after: formatPercent(refusal.after) })}</Text>}
      {model.usedBy !== null && model.state === 'active' && <Text size="sm" c="dimmed"><PlainText text={model.usedBy} isName /> {t('broughtBack')}</Text>}
      {model.state === 'earlier' && !model.canUse && <Text size="sm" c="dimmed">{t('noWeights')}</Text>}
    </Stack>
  );
}

function ModelRow({ model, activeId, canWrite }: { model: JudgeModel; activeId: number | null; canWrite: boolean }) {
  const { t } = useTranslation('learning');
  return (
    <Table.Tr data-model={model.id} data-state={model.state}>
      <Table.Th scope="row" data-label={t('name')}>{t('version', { id: model.id })}</Table.Th>
      <Table.Td data-label={t('at')}><TimeText at={model.at} /></Table.Td>
      <Table.Td data-label={t('labels')} className="tabular">{t('labelCount', { corrections: formatCount(model.corrections), confirmations: formatCount(model.labels - model.corrections) })}</Table.Td>
      <Table.Td data-label={t('held')}><Change before={model.before.held} after={model.after.held} /></Table.Td>
      <Table.Td data-label={t('own')}><Change before={model.before.own} after={model.after.own} /></Table.Td>
      <Table.Td data-label={t('stateHead')} miw={200}><State model={model} /></Table.Td>
      {canWrite && <Table.Td data-label={t('acts')}>{model.canUse && model.state === 'earlier' && <UseButton id={model.id} activeId={activeId} />}</Table.Td>}
    </Table.Tr>
  );
}

/** One version a row, the shipped one last; on a narrow screen a row becomes a list. */
export function ModelTable({ list: { models, activeId, shippedVersion } }: { list: ModelList }) {
  const { t } = useTranslation('learning');
  const pick = useWords();
  const canWrite = useSession().can('judge.write');
  return (
    <Table className="stacking-table" verticalSpacing="xs" aria-label={t('list')}>
      <Table.Thead>
        <Table.Tr>
          {(['name', 'at', 'labels', 'held', 'own', 'stateHead'] as const).map((key) => <Table.Th key={key} scope="col">{t(key)}</Table.Th>)}
          {canWrite && <Table.Th scope="col">{t('acts')}</Table.Th>}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {models.map((model) => <ModelRow key={model.id} model={model} activeId={activeId} canWrite={canWrite} />)}
        <Table.Tr data-model={0}>
          <Table.Th scope="row" data-label={t('name')}>{t('shipped')} <Text size="xs" c="dimmed" component="span">{shippedVersion}</Text></Table.Th>
          <Table.Td data-label={t('at')}>–</Table.Td><Table.Td data-label={t('labels')}>–</Table.Td><Table.Td data-label={t('held')}>–</Table.Td><Table.Td data-label={t('own')}>–</Table.Td>
          <Table.Td data-label={t('stateHead')}>{activeId === null && <Badge variant="filled" className="badge-plain">{pick(modelStateWords.active)}</Badge>}</Table.Td>
          {canWrite && <Table.Td data-label={t('acts')}>{activeId !== null && <UseButton id={0} activeId={activeId} />}</Table.Td>}
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
