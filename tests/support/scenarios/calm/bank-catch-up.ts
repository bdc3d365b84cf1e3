import type { Brand } from '../brand.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { business, everyday } from '../words/everyday.ts';
import { services } from '../words/services.ts';

const brand: Brand = {
  topic: { name: 'コロポチペイ', include: ['コロポチ', 'koropochi'], exclude: [], official_handles: ['koropochi_pay'] },
  spellings: ['コロポチ', 'コロポチ', 'コロポチペイ', 'koropochi', 'ころぽち'], full: 'コロポチ株式会社', tag: 'コロポチ', officialName: 'コロポチペイ公式', officialFollowers: 176_000,
  slots: { item: ['残高', '送金画面', '家計簿機能', 'ポイントカード', 'クーポン欄', '明細'], act: ['チャージ', '送金', '本人確認', '口座登録', '割り勘', '機種変更の引き継ぎ'], gain: ['還元', 'クーポン', 'ポイント', '抽選の1等'] },
  words: [everyday, business, services],
};

function act(stage: Stage): void {
  // Three hours, and four days later a whole day, reach us within two minutes.
  stage.recorder.holdBack(stage.at(9, '13:05'), stage.at(9, '16:05'));
  stage.recorder.holdBack(stage.at(13, '10:30'), stage.at(14, '10:30'));
}

/** Ordinary days of a busy payment app whose posts arrive late after the collection stood still. */
export const bankCatchUp = stageScenario({ name: 'calm-catch-up-after-outage', kind: 'calm', seed: 3404, firstDay: '2026-08-17', brands: [{ brand, postsADay: 600, complaintShare: 0.085 }], act });
