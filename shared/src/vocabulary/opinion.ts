import type { Words } from './words.ts';

/** Whether and how the second opinion is asked for just now. */
export const opinionServiceStates = ['off', 'ready', 'retrying', 'paused', 'spent'] as const;
export type OpinionServiceState = (typeof opinionServiceStates)[number];
export const opinionServiceStateWords: Record<OpinionServiceState, Words> = {
  off: { ja: '停止中', en: 'Off' },
  ready: { ja: '動作中', en: 'On' },
  retrying: { ja: '再試行待ち', en: 'Waiting to try again' },
  paused: { ja: '一時停止中', en: 'Paused' },
  spent: { ja: '今月の上限に到達', en: 'Limit of the month reached' },
};

/** Why a language model gave no opinion: cause, then remedy. */
export const opinionTroubles = {
  address_refused: { ja: '社内や機器自身のアドレスのため接続を拒否しました。社内のサーバーを使用する場合は、管理者が ALLOW_PRIVATE_NETWORKS に追加してください。', en: 'Refused: the address is private. To use a server of your own, have it added to ALLOW_PRIVATE_NETWORKS.' },
  bad_url: { ja: 'URLの形式が正しくありません。http または https で始まるURLを指定してください。', en: 'The URL is not valid. Use one that starts with http or https.' },
  host_not_found: { ja: 'ホスト名が見つかりません。URLを確認してください。', en: 'The host name was not found. Check the URL.' },
  unreachable: { ja: '接続できません。相手のサーバーが停止している可能性があります。', en: 'Cannot connect. The other server may be down.' },
  timed_out: { ja: '20秒以内に応答がありませんでした。混雑が続く場合は、別のモデルを検討してください。', en: 'No answer within 20 seconds. If this goes on, consider another model.' },
  unauthorized: { ja: '認証に失敗しました(401/403)。APIキーを確認してください。', en: 'Not authorised (401/403). Check the API key.' },
  no_such_model: { ja: 'URLまたはモデルが見つかりません(404)。URLとモデル名を確認してください。', en: 'The address or the model does not exist (404). Check both.' },
  rate_limited: { ja: '相手の回数制限または利用枠に達しました(429)。1分あたりの上限を下げるか、相手の契約を確認してください。', en: 'The limit of the other side is reached (429). Lower the limit per minute, or check your plan there.' },
  server_error: { ja: '相手のサーバーでエラーが発生しています(5xx)。', en: 'The other server has an error (5xx).' },
  refused: { ja: '相手が要求を受け付けませんでした(4xx)。モデル名と対応しているAPIを確認してください。', en: 'The other side did not accept the request (4xx). Check the model name and which API it offers.' },
  too_large: { ja: '応答が大きすぎるため打ち切りました。URLを確認してください。', en: 'The answer was too large and was cut. Check the URL.' },
  wrong_shape: { ja: '応答が決められた形式ではないため、使用しませんでした。続く場合は別のモデルを検討してください。', en: 'The answer did not have the form that was asked for, so it was not used. If this goes on, consider another model.' },
  key_unreadable: { ja: '保存したAPIキーを復号できません。SECRET_KEY を確認するか、APIキーを入力し直してください。', en: 'The kept API key cannot be opened. Check SECRET_KEY or enter the key again.' },
  interrupted: { ja: '問い合わせの途中でHinomiが停止したため、回答を受け取れませんでした。', en: 'Hinomi was stopped while it asked, so no answer arrived.' },
  money_spent: { ja: '今月の金額の上限に達しています。上限を上げるか、来月まで待ってください。', en: 'The money for this month is used up. Raise the limit, or wait for the next month.' },
  too_many_calls: { ja: '1分あたりの回数の上限に達しています。少し待ってからやり直してください。', en: 'The limit of requests a minute is reached. Wait a moment, then try again.' },
  unexpected: { ja: '予期しないエラーが発生しました。', en: 'Something unexpected went wrong.' },
} as const satisfies Record<string, Words>;
export type OpinionTrouble = keyof typeof opinionTroubles;
export const opinionTroubleCodes = Object.keys(opinionTroubles) as OpinionTrouble[];

/** So many failures in a row pause the questions; a single one is tried an hour later. */
export const opinionFailuresUntilPause = 5;
/** Seconds a question may take, from the look-up of the address to the last byte. */
export const opinionTimeoutSeconds = 20;
/** Characters of a post at most that are sent. */
export const opinionTextLength = 1_000;
