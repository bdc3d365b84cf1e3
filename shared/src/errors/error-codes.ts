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
  setup_done: { status: 409, ja: '初期設定は完了しています。サインインしてください。', en: 'Set-up is complete already. Sign in.' },
  setup_token_wrong: { status: 403, ja: 'この設定用リンクは無効か、使用済みです。サーバーの起動画面に表示された最新のリンクを使用してください。', en: 'This set-up link is not valid or was used. Use the newest link shown where the server was started.' },
  invitation_invalid: { status: 403, ja: 'この招待リンクは無効か、使用済みか、期限切れです。管理者に再発行を依頼してください。', en: 'This invitation is not valid, was used, or has expired. Ask an administrator for a new one.' },
  last_admin: { status: 409, ja: '管理者が0名になるため変更できません。先に別の管理者を追加してください。', en: 'This would leave no administrator. Add another administrator first.' },
  sso_off: { status: 404, ja: 'シングルサインオンは設定されていません。', en: 'Single sign-on is not set up.' },
  sso_lapsed: { status: 403, ja: 'このサインインは期限切れか、使用済みか、別のブラウザーで始めたものです。最初からやり直してください。', en: 'This sign-in took too long, was used already, or was begun in another browser. Start again.' },
  sso_refused: { status: 403, ja: '認証サーバーの回答を確認できなかったため、サインインを中止しました。最初からやり直してください。', en: 'The answer of the sign-in service did not hold up, so the sign-in was stopped. Start again.' },
  sso_cancelled: { status: 403, ja: '認証サーバーでサインインが取り消されたか、許可されませんでした。', en: 'The sign-in service cancelled or did not allow this sign-in.' },
  sso_away: { status: 502, ja: '認証サーバーに接続できません。しばらく待ってからやり直してください。直らない場合は管理者に連絡してください。', en: 'The sign-in service cannot be reached. Try again shortly; if it stays so, tell your administrator.' },
  sso_no_role: { status: 403, ja: '所属グループにHinomiの役割が割り当てられていません。管理者に連絡してください。', en: 'None of your groups has a role in Hinomi. Contact your administrator.' },
  sso_unknown: { status: 403, ja: 'このアカウントはHinomiに登録されていません。管理者に招待を依頼してください。', en: 'This account is not known to Hinomi. Ask an administrator for an invitation.' },
  sso_email_taken: { status: 409, ja: '同じメールアドレスの人がすでに登録されています。これまでの方法でサインインし、「自分の設定」で連携してください。', en: 'Somebody with this e-mail address exists already. Sign in as before and link the account in My settings.' },
  sso_no_email: { status: 403, ja: '認証サーバーから確認済みのメールアドレスを取得できませんでした。管理者に連絡してください。', en: 'The sign-in service gave no confirmed e-mail address. Contact your administrator.' },
  sso_disabled: { status: 403, ja: 'このアカウントは利用停止中です。管理者に連絡してください。', en: 'This account is disabled. Contact your administrator.' },
  sso_linked_already: { status: 409, ja: 'このアカウントは、すでに連携済みです。', en: 'This account is linked already.' },
  sso_last_way: { status: 409, ja: 'パスワードが設定されていないため、連携を解除するとサインインできなくなります。先にパスワードを設定してください。', en: 'You have no password, so without the link you could not sign in. Set a password first.' },
  password_off: { status: 403, ja: 'パスワードは使用できません。シングルサインオンを使用してください。', en: 'Passwords are switched off. Use single sign-on.' },
  too_many_tries: { status: 429, ja: '試行回数が多すぎます。しばらく待ってからやり直してください。', en: 'Too many tries. Wait a while, then try again.' },
  too_large: { status: 413, ja: '送信された内容が大きすぎます。', en: 'What was sent is too large.' },
  unsupported_media: { status: 415, ja: '対応していない形式です。', en: 'This format is not supported.' },
  database_away: { status: 503, ja: 'データベースに接続できません。自動で再接続します。しばらく待ってからやり直してください。', en: 'The database cannot be reached. Hinomi reconnects by itself; try again shortly.' },
  unexpected: { status: 500, ja: '予期しないエラーが発生しました。問い合わせ番号を管理者に伝えてください。', en: 'Something unexpected went wrong. Give the request number to your administrator.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof errorCodes;
