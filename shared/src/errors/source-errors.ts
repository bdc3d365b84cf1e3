import type { Words } from '../vocabulary/words.ts';

/** Why a source could not be read, in words for the person who looks at the source (cause, then remedy). */
export const sourceErrors = {
  address_refused: { ja: '社内や機器自身のアドレスのため接続を拒否しました。公開されたURLを指定するか、管理者が ALLOW_PRIVATE_NETWORKS に追加してください。', en: 'Refused: the address is private. Use a public address, or have it added to ALLOW_PRIVATE_NETWORKS.' },
  bad_url: { ja: 'URLの形式が正しくありません。http または https で始まるURLを指定してください。', en: 'The URL is not valid. Use one that starts with http or https.' },
  host_not_found: { ja: 'ホスト名が見つかりません。URLを確認してください。', en: 'The host name was not found. Check the URL.' },
  unreachable: { ja: '接続できません。相手のサーバーが停止している可能性があります。自動で再試行します。', en: 'Cannot connect. The other server may be down; Hinomi tries again by itself.' },
  timed_out: { ja: '応答が時間内に終わりませんでした。自動で再試行します。', en: 'The answer did not finish in time; Hinomi tries again by itself.' },
  too_large: { ja: '応答が上限を超えたため打ち切りました。項目数の少ないフィードを指定してください。', en: 'The answer was larger than the limit and was cut. Use a feed with fewer items.' },
  too_many_redirects: { ja: '転送が多すぎます。転送先のURLを直接指定してください。', en: 'Too many redirects. Give the final URL directly.' },
  insecure_redirect: { ja: 'httpsからhttpへ転送されたため拒否しました。', en: 'Refused: a redirect led from https to http.' },
  unsupported_encoding: { ja: '応答の圧縮形式に対応していません。', en: 'The compression of the answer is not supported.' },
  unauthorized: { ja: '認証が必要です(401/403)。URLまたは認証情報を確認してください。', en: 'Access needs authorisation (401/403). Check the URL or the credentials.' },
  gone: { ja: 'フィードがありません(404/410)。URLを確認してください。', en: 'The feed does not exist (404/410). Check the URL.' },
  rate_limited: { ja: '取得回数の上限に達しました(429)。相手の指定した時刻まで待ちます。', en: 'Rate limit reached (429). Hinomi waits as long as the server asked.' },
  server_error: { ja: '相手のサーバーでエラーが発生しています(5xx)。自動で再試行します。', en: 'The other server has an error (5xx); Hinomi tries again by itself.' },
  unexpected_status: { ja: '想定外の応答です。URLを確認してください。', en: 'Unexpected answer. Check the URL.' },
  not_a_feed: { ja: 'フィードではありません(HTMLなど)。フィードのURLを指定してください。', en: 'Not a feed (an HTML page, for example). Give the address of the feed itself.' },
  broken_feed: { ja: 'フィードの形式が壊れていて読み取れません。', en: 'The feed is broken and cannot be read.' },
  truncated: { ja: 'フィードが途中で切れています。読めた項目だけを取り込み、次回もう一度取得します。', en: 'The feed was cut off. Whole items were kept; it is fetched again next time.' },
  stream_closed: { ja: '接続が切れました。自動で再接続します。', en: 'The stream was closed; Hinomi reconnects by itself.' },
  stream_refused: { ja: '接続を拒否されました。アドレスを確認してください。', en: 'The stream was refused. Check the address.' },
  cursor_too_old: { ja: '停止していた時間が長く、取得できない期間があります。現在の投稿から再開しました。', en: 'Hinomi was away too long: part of the past cannot be fetched. It went on from the present.' },
  bad_answer: { ja: '応答が仕様どおりの形式ではありません。位置は進めず、自動で再試行します。', en: 'The answer does not have the documented form. The position was kept; Hinomi tries again by itself.' },
  credentials_missing: { ja: '認証情報が登録されていません。編集画面で入力してください。', en: 'Credentials are missing. Enter them in the form of the source.' },
  credentials_unreadable: { ja: '保存した認証情報を復号できません。SECRET_KEY を確認するか、認証情報を入力し直してください。', en: 'The kept credentials cannot be opened. Check SECRET_KEY or enter them again.' },
  feature_closed: { ja: '相手のサーバーがこの取得方法を公開していません。別の取得方法を選んでください。', en: 'The server does not offer this way of reading. Choose another one.' },
  no_words: { ja: '検索する語がありません。情報源に語を入力するか、トピックを作成してください。', en: 'There is no word to search for. Enter words in the source, or make a topic.' },
  empty_not_calm: { ja: '結果が0件でした。検索語が制限されている場合も0件になるため、平穏とは判断できません。', en: 'Nothing was found. A restricted word also gives nothing, so this does not mean calm.' },
  budget_spent: { ja: '利用枠を使い切ったため、次の枠まで取得を控えています。', en: 'The allowance is used up; fetching waits for the next one.' },
  query_refused: { ja: '検索条件が受け付けられませんでした。検索条件を見直してください。', en: 'The query was refused. Check the query of the source.' },
  nothing_to_search: { ja: '検索する語がありません。トピックを登録するか、検索条件を入力してください。', en: 'There is nothing to search for. Add a topic or enter a query.' },
  too_many_connections: { ja: '同じアプリの接続がすでに使われています。ほかの接続を閉じてください。自動で再試行します。', en: 'The app already holds its connection elsewhere. Close the other one; Hinomi tries again by itself.' },
  comments_closed: { ja: 'コメントが無効な動画があります。その動画のコメントは取得できません。', en: 'Comments are turned off for some videos; theirs cannot be read.' },
  own_posts_only: { ja: 'アプリ審査を通るまでは自社の投稿しか検索されません。世間の声は見えていません。', en: 'Before app review only your own posts are searched: the public is not seen.' },
  storage_failed: { ja: 'データベースに保存できませんでした。位置は進めず、自動で再試行します。', en: 'The posts could not be stored. The position was kept; Hinomi tries again by itself.' },
  unexpected: { ja: '予期しないエラーが発生しました。自動で再試行します。', en: 'Something unexpected went wrong; Hinomi tries again by itself.' },
} as const satisfies Record<string, Words>;

export type SourceErrorCode = keyof typeof sourceErrors;
export const sourceErrorCodes = Object.keys(sourceErrors) as SourceErrorCode[];
