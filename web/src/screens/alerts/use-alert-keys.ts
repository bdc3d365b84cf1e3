import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../lib/shortcuts.ts';
import type { DecisionForm } from './decision-state.ts';

/** Moves the focus to the next or previous row and opens it. */
function moveRow(step: 1 | -1, selected: number | undefined): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-alert-row]')];
  const at = rows.findIndex((row) => row.dataset['alertRow'] === String(selected));
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.click();
  next?.focus();
}

/** Presses ［確認した］ of the opened alert, so that key and button are one act with one set of conditions. */
function pressAcknowledge(selected: number | undefined): void {
  if (selected !== undefined) document.querySelector<HTMLButtonElement>(`button[data-acknowledge="${selected}"]:not(:disabled)`)?.click();
}

/** Opens a form of the opened alert where its button can be pressed. */
function pressForm(selected: number | undefined, form: DecisionForm): void {
  if (selected !== undefined) document.querySelector<HTMLButtonElement>(`[data-alert-detail="${selected}"] button[data-form-button="${form}"]:not(:disabled)`)?.click();
}

/** Keys of アラート: j/k rows, c 確認した, z 静観, m 誤検知, Esc closes. */
export function useAlertKeys(selected: number | undefined, close: () => void): void {
  const { t } = useTranslation('alerts');
  useShortcuts(t('title'), [
    { key: 'j', shows: 'j / k', says: t('keyNext'), run: () => moveRow(1, selected) },
    { key: 'k', run: () => moveRow(-1, selected) },
    { key: 'c', says: t('keyAcknowledge'), run: () => pressAcknowledge(selected) },
    { key: 'z', says: t('keyWait'), run: () => pressForm(selected, 'wait') },
    { key: 'm', says: t('keyFalse'), run: () => pressForm(selected, 'false') },
    { key: 'Escape', shows: 'Esc', says: t('keyClose'), run: () => { if (selected !== undefined) close(); } },
  ]);
}
