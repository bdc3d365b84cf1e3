import type { Words } from '../vocabulary/words.ts';

type ErrorEntry = Words & { readonly status: number };

/** Every error a caller can meet: HTTP status and its words (what happened, why, what to do). */
export const errorCodes = {
  invalid_input: { status: 400, ja: '入力に誤りがあります。印の付いた項目を直してください。', en: 'Some input is not valid. Correct the marked fields.' },
  not_signed_in: { status: 401, ja: 'サインインしていません。サインインしてください。', en: 'You are not signed in. Sign in first.' },
  wrong_credentials: { status: 401, ja: 'メールアドレスまたはパスワードが違います。', en: 'The e-mail address or the password is wrong.' },
  forbidden: { status: 403, ja: 'この操作の権限がありません。管理者に依頼してください。', en: 'You do not have the right to do this. Ask an administrator.' },
  foreign_origin: { status: 403, ja: '別のサイトからの要求のため拒否しました。Hinomiの画面からやり直してください。', en: 'Refused: the request came from another site. Try again from Hinomi itself.' },
  not_found: { status: 404, ja: '見つかりません。削除されたか、URLが違います。', en: 'Not found. It was removed, or the address is wrong.' },
  conflict: { status: 409, ja: 'ほかの人が先に変更しました。最新の内容を確認してから、もう一度操作してください。', en: 'Somebody changed this first. Look at the newest state, then try again.' },
  already_exists: { status: 409, ja: '同じものがすでにあります。', en: 'The same thing exists already.' },
  move_not_allowed: { status: 409, ja: '現在の状態ではこの操作はできません。', en: 'This is not possible in the present state.' },
  limit_reached: { status: 409, ja: '登録できる数の上限に達しています。不要なものを削除してからやり直してください。', en: 'The limit is reached. Remove what is not needed, then try again.' },
  confirmation_wrong: { status: 409, ja: '確認のために入力した文字が一致しません。表示のとおりに入力してください。', en: 'The confirmation does not match. Type it exactly as shown.' },
  setup_done: { status: 409, ja: '初期設定は完了しています。サインインしてください。', en: 'Set-up is complete already. Sign in.' },
  setup_token_wrong: { status: 403, ja: 'この設定用リンクは無効か、使用済みです。サーバーの起動画面に表示された最新のリンクを使用してください。', en: 'This set-up link is not valid or was used. Use the newest link shown where the server was started.' },
  demo_link_wrong: { status: 403, ja: 'このデモ用リンクは無効です。デモの起動画面に表示された最新のリンクを使用してください。', en: 'This demo link is not valid. Use the newest link shown where the demo was started.' },
  invitation_invalid: { status: 403, ja: 'この招待リンクは無効か、使用済みか、期限切れです。管理者に再発行を依頼してください。', en: 'This invitation is not valid, was used, or has expired. Ask an administrator for a new one.' },
  wall_invalid: { status: 403, ja: 'この壁面表示のリンクは無効か、取り消されています。管理者に新しいリンクを依頼してください。', en: 'This wall link is not valid or was revoked. Ask an administrator for a new one.' },
  last_admin: { status: 409, ja: '管理者が0名になるため変更できません。先に別の管理者を追加してください。', en: 'This would leave no administrator. Add another administrator first.' },
  sign_in_lapsed: { status: 401, ja: 'サインインの途中で時間が切れました。最初からやり直してください。', en: 'This sign-in took too long. Start again.' },
  wrong_code: { status: 401, ja: 'コードが違うか、使用済みです。次に表示されるコードを入力してください。', en: 'The code is wrong or was used already. Enter the next one.' },
  passkey_refused: { status: 401, ja: 'このパスキーでは確認できませんでした。もう一度試すか、別の方法を選んでください。', en: 'This passkey was not accepted. Try again, or choose another way.' },
  proof_needed: { status: 403, ja: '本人確認が必要です。パスワードまたはパスキーで確認してください。', en: 'Confirm that it is you, with your password or a passkey.' },
  factor_required: { status: 409, ja: '二要素認証が必須のため、最後の1つは削除できません。先に別の方法を追加してください。', en: 'A second factor is required, so the last one cannot be removed. Add another first.' },
  factor_needed: { status: 409, ja: '先に自分の二要素認証を登録してください。', en: 'Add a second factor of your own first.' },
  reset_invalid: { status: 403, ja: 'この再設定リンクは無効か、使用済みか、期限切れです。もう一度申請するか、管理者に依頼してください。', en: 'This reset link is not valid, was used, or has expired. Ask for a new one, or ask an administrator.' },
  mail_not_set: { status: 409, ja: 'このHinomiからはメールを送信できません。管理者に再設定リンクの作成を依頼してください。', en: 'This Hinomi cannot send mail. Ask an administrator for a reset link.' },
  too_many_tries: { status: 429, ja: '試行回数が多すぎます。しばらく待ってからやり直してください。', en: 'Too many tries. Wait a while, then try again.' },
  too_large: { status: 413, ja: '送信された内容が大きすぎます。', en: 'What was sent is too large.' },
  unsupported_media: { status: 415, ja: '対応していない形式です。', en: 'This format is not supported.' },
  database_away: { status: 503, ja: 'データベースに接続できません。自動で再接続します。しばらく待ってからやり直してください。', en: 'The database cannot be reached. Hinomi reconnects by itself; try again shortly.' },
  unexpected: { status: 500, ja: '予期しないエラーが発生しました。問い合わせ番号を管理者に伝えてください。', en: 'Something unexpected went wrong. Give the request number to your administrator.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCodes;
