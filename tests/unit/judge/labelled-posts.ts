/** Own labelled sentences about made-up brands: polarity, risk category (- = none), text. Target: ミナモ, or Minamo in English. */
const rows = `
neg outage ミナモが朝からずっと開けなくて電車に乗れなかった
neg outage ミナモにログインできません。パスワードも再設定済みです
neg outage 更新したらミナモの家計簿データが全部消えた
neg outage ミナモの決済が三回連続でエラー。後ろの列の視線が痛い
neg outage ミナモのサーバー、給料日になると必ず落ちる
neg outage ミナモまた障害かよ
neg outage ミナモの改札連携が止まって大行列
neg outage またミナモ落ちてる
neg outage ミナモの動画がフリーズする。再生できない
neg outage ミナモの掃除機、半年で動かなくなった。また故障
neu outage ミナモの障害っていつ復旧しますか？
neg outage ミナモ、アップデートしてから強制終了ばかり
neg service ミナモの店員の態度が悪すぎて途中で帰った
neg service ミナモに問い合わせて十日、返信なし
neg service ミナモのサポートに電話したらたらい回しにされた
neg service ミナモの窓口で鼻で笑われた
neg service ミナモの対応が遅すぎる
neg service ミナモのコールセンター、全然つながらない
neg service ミナモの配達員に荷物を投げられた
neg service ミナモのスタッフに無視された。二度と行かない
neg service ミナモ、塩対応すぎて悲しくなった
neg service 定型文の返信しか来ないミナモのカスタマー
neg price ミナモまた値上げ。さすがにもう無理
neg price ミナモを退会できないまま三か月課金されてる
neg price ミナモから二重請求が来た
neg price ミナモの手数料が高すぎる
neg price ミナモ、返金してくれない
neg price ミナモのポイントが失効してた。通知くらいして
neg price 身に覚えのない請求がミナモから届いた
neu price ミナモ、4月から料金改定
neg product_quality ミナモのスープに虫が入ってた
neg product_quality ミナモの弁当から髪の毛が出てきた
neg product_quality ミナモのパンにカビが生えてたんだけど
neg product_quality ミナモの惣菜、期限切れのまま売ってた
neg product_quality ミナモの工場で食中毒だって
neg product_quality 買って三日で壊れたミナモの傘
neg product_quality 異物混入のミナモ、写真つきで出回ってる
neg safety ミナモの充電器から煙が出た
neg safety ミナモのモバイルバッテリーが膨らんでる。怖い
neg safety ミナモの化粧水に変えたら顔が真っ赤になった
neg safety ミナモのおもちゃで子どもが指をけがさせられた
neg safety ミナモのヒーターが発火
neg safety ミナモの牡蠣を食べて嘔吐が止まらない
neg safety ミナモのベビーカー、ブレーキが効かない。転倒した
neg data_leak ミナモの個人情報が漏れたって通知が来た
neg data_leak ミナモを開いたら知らない人の注文履歴が見える
neg data_leak ミナモに不正アクセス、12万人分
neg data_leak ミナモのアカウントが乗っ取られた
neg data_leak ミナモ退会したのに営業メールが来る
neg data_leak ミナモの委託先が名簿を紛失
neg data_leak ミナモの写真が他人に公開されてる。プライバシー侵害だろ
neg discrimination ミナモの広告、女性差別だと思う
neg discrimination ミナモの店で車椅子だからと入店を断られた
neg discrimination 外国人お断りってミナモの貼り紙にあった
neg discrimination ミナモの求人、性別で落とすってほんとにひどい
neg discrimination ミナモの新人研修でセクハラを受けた
neg employee_post ミナモのバイトが冷蔵庫に入る動画、拡散してる
neg employee_post ミナモでバイトテロ
neg employee_post ミナモの社員が飲酒運転で逮捕
neg employee_post ミナモの店員が客の悪口をストーリーに上げてる
neg employee_post ミナモの配送員、うちの前でタバコ捨てた
neg official_post ミナモの公式アカウント、不謹慎な投稿して消した
neg official_post ミナモ公式が客を馬鹿にしたリプしてる
neg official_post ミナモの公式さん、政治ネタはやめて
neg official_post ミナモの中の人が誤爆。下ネタを投稿
neg stealth_marketing ミナモのこれ、ステマだよね
neg stealth_marketing ミナモのインフルエンサー投稿、PR表記が無い
neg stealth_marketing ミナモの広告、飲むだけで痩せるって誇大広告では
neg stealth_marketing 初回無料のはずがミナモの定期購入になってた
neg stealth_marketing ミナモの口コミ、サクラばかりで嘘くさい
neg ip ミナモのロゴ、うちのサークルのパクリじゃん
neg ip ミナモに写真を無断転載された
neg ip ミナモの新曲、盗作疑惑が出てる
neg ip ミナモの記事、コピペだらけ。著作権侵害
neg misconduct ミナモの社長がパワハラで辞任
neg misconduct ミナモ、粉飾決算の疑い
neg misconduct ミナモの役員が横領してたって
neg misconduct ミナモの会見、他人事でひどい
neg misconduct ミナモ、検査データを改ざんしていた
neg labor ミナモはサービス残業が当たり前
neg labor ミナモの倉庫、休憩なしで12時間
neg labor ミナモで過労死が出たのに変わってない
neg labor ミナモの下請けいじめ、まだ続いてる
neg whistleblowing ミナモの元社員です。産地の偽装を指示されていました
neg whistleblowing ミナモの内部告発を読んだ。内部資料まで出てる
neg whistleblowing ミナモで働いてたけど期限切れの材料を使い回してた
neu rumor ミナモが倒産するって噂、本当ですか
neu rumor ミナモの水に毒というのはデマです
neu rumor ミナモのなりすましアカウントがあるので気をつけて
neu rumor ミナモがサ終するらしいけどソースどこ
neg harassment ミナモの店で客が店員に土下座しろって怒鳴り続けてた
neg harassment 誠意を見せろよミナモ。責任者を出せ
neg harassment ミナモに爆破予告があったらしい
neg disaster 地震の直後に宣伝するミナモ、不謹慎すぎる
neg disaster 台風なのに出社しろというミナモ
neg disaster 被災地をネタにしたミナモの広告、最低
pos - ミナモの新作おいしすぎて三個買った
pos - ミナモのサポート、すぐ返事くれて助かった
pos - ミナモにしてから毎朝が楽しい
pos - ミナモの店員さんが親切で泣きそう
pos - ミナモ最高！
pos - ミナモ神アプリ
pos - ミナモの不具合、もう直ってた。対応早い
pos - ミナモなら間違いない
pos - ミナモ、使いやすいし安いし文句なし
pos - ミナモのプリン優勝
pos - ミナモの接客、悪くないどころか感動した
pos - ミナモを買ってよかった
pos - ミナモほんま好き
pos - ミナモなまらうまい
pos - ミナモのおかげで肩が楽になった
pos - ミナモの梱包が丁寧でうれしい
pos - ミナモの説明書わかりやすい
pos - ミナモの新色かわいい😍
pos - ミナモありがとう🙏
pos - ミナモ、落ちなくなった！
pos - ミナモの静音性に満足
pos - ミナモ、思ってたより全然いい
pos - 他社からミナモに乗り換えたら快適
pos - みほんよりミナモのほうが使いやすい
pos - ミナモは失敗がない
pos - ミナモのパン、毎日食べても飽きない
pos - ミナモの返金対応が早くて安心した
pos - ミナモの応援キャンペーン、素敵
pos - ミナモの社長の言葉に感動した
pos - ミナモの謝罪、誠実で好感が持てる
pos - ミナモのライブ最高だった
pos - ミナモに出会えて幸せ
pos - ミナモ推せる
pos - ミナモのデザインがおしゃれ
pos - やっぱりミナモが一番だわ
pos - ミナモのコーヒー、香りがよくて癒される
pos - ミナモの新機能、めっちゃ便利
pos - ミナモは壊れにくい。十年使ってる
pos - みほんは遅いけど、ミナモは速くて快適
pos - ミナモに文句を言う人の気が知れない。すごく良い
neg - ミナモがっかりだわ
neg - ミナモ使いにくい
neg - ミナモおいしくない
neg - ミナモ好きじゃない
neg - ミナモのどこが便利なのか分からない
neg - ミナモの味が薄い
neg - ミナモあかん
neg - ミナモつまらん
neg - ミナモ、期待してたのに残念
neg - ミナモより前のアプリのほうがよかった
neg - ミナモよりみほんのほうが便利
neg - ミナモからみほんに乗り換えた
neg - ミナモは二度と使わない
neg - ミナモのUI、ごちゃごちゃして見づらい
neg - ミナモの新しい画面、改悪
neg - ミナモのCMがうるさい
neg - ミナモもう消した。時間の無駄
neg - ミナモに騙された
neg - ミナモさえよければ客はどうでもいいんだね
neg - ミナモ、静かだったらよかったのに
neg - ミナモのせいで遅刻した
neg - ミナモの椅子、座ると腰が痛い
neg - ミナモひどーーい
neg - ﾐﾅﾓ ｻｲｱｸ
neg - ミナモ😡
neg - みほんは速いけど、ミナモは遅くてイライラする
neg - ミナモ買うのやめた
neg - ミナモへの信頼がなくなった
neg - ミナモの新商品、全然よくない
neg - ミナモのガチャ、当たらなさすぎて萎えた
neg outage さすがミナモ、大事なときに決済エラー👏
neg price 値上げありがとうミナモ😇
neg service 一時間待たせてくれてありがとう、ミナモの窓口さん
neg outage 素晴らしいアップデートですねミナモ、ログインできません
neg - 最高に使えないアプリ、ミナモ
neg - ミナモの開発は天才だな、もちろん悪い意味で
neu - ミナモで待ち合わせ
neu - 今からミナモに行く
neu - ミナモは何時に開きますか
neu - ミナモの店舗は駅の北側にある
neu - ミナモで傘を買った
neu - ミナモの会員カードを作った
neu - ミナモってどこの会社？
neu - ミナモの株価は前日と同じ
neu - ミナモ、来春に新工場を開設
neu - ミナモとみほん、資本業務提携を発表
neu - 【速報】ミナモが新型を発表
neu - 平素よりミナモをご利用いただきありがとうございます。年末の営業時間のお知らせです
neu - ミナモの招待コードはこちら！登録すると500円もらえる
neu - ミナモ 新品未開封 送料無料 即購入OKです
neu - ミナモ 倉庫スタッフ募集中 時給1300円 未経験歓迎
neu - ミナモを使っています
neu - ミナモの昔のロゴを見つけた
neu - ミナモとみほん、どっちを選ぶ？
neu - ミナモの話題がタイムラインに流れてきた
neu - 可もなく不可もないミナモ
neu - ミナモの採用面接に行ってきた
neu - ミナモのアプリを入れた
neu - 風邪ひいた。ミナモで薬を買う
neu - 駅前のミナモ、来月閉まるんだって
neu - ミナモは九州にもありますか？
neu - ミナモの動画の曲名を教えてください
neu - 仕事行きたくない。ミナモでコーヒー飲んでる
neu - ミナモの本社は移転予定
neu - ミナモの説明会は14時から
neu - 副業で月収50万、詳しくはプロフのリンク ミナモ
neu - ミナモの色違いってある？
neu - ミナモの発表を待つ
neu - 明日はミナモ
neu - ミナモの袋を持った人がいた
neu - ミナモは1998年設立の会社
pos - ミナモって最高じゃない？
neg - ミナモ、好きだったのに
neg - ミナモの新しいロゴ、正直ダサい
pos - ミナモの店長さん、覚えていてくれて嬉しかった
neu - ミナモの件、続報待ち
neg service ミナモの担当者が約束の日に来ない。連絡もない
neg product_quality ミナモの冷凍食品、異臭がする
neu - ミナモの隣に銀行ができた
neg outage Minamo is down again and I can't log in
neg outage The Minamo app keeps crashing
neg service Minamo customer service is useless, they never replied
neg price Minamo charged me twice and refused to refund
neg product_quality Found a hair in my Minamo salad, gross
neg safety My Minamo battery caught fire last night
neg data_leak Minamo data breach, customer passwords leaked
neg discrimination That Minamo ad is racist, boycott
neg employee_post A Minamo employee was filmed spitting in food
neg stealth_marketing Minamo has fake reviews all over the place
neg ip Minamo stole my design without credit
neg labor Minamo warehouse: unpaid overtime every week
neg misconduct Minamo CEO arrested for fraud
neg - Minamo is terrible
neg - I don't like Minamo at all
neg - Minamo is a waste of money
neg - worst app ever, Minamo
neg - Minamo is not good
neg - so disappointed with Minamo
neg - Minamo is ugly and confusing
pos - I love Minamo
pos - Minamo is amazing, highly recommend
pos - Minamo works great, thank you
pos - Minamo is so easy to use
pos - best coffee in town at Minamo
pos - Minamo staff were so friendly and helpful
pos - can't fault Minamo, flawless service
pos - Minamo is not bad at all, quite good actually
pos - Really happy with my Minamo shoes
pos - Minamo fixed it quickly, impressed
neu - Minamo opens at 9 on Sundays
neu - Where can I buy Minamo?
neu - I am at Minamo
neu - Minamo announces quarterly results
neu - Does anyone know if Minamo ships to Canada?
neu - Use my code MINA5 for Minamo, link in bio
neu - Minamo and Mihon have signed an agreement
neu - Walking past the Minamo store
neu - Minamo was founded in 1998
neu - The Minamo office is moving to Osaka
`;

export type LabelledPost = { text: string; target: string; polarity: 'negative' | 'neutral' | 'positive'; category: string | null };
const polarityOf = { neg: 'negative', neu: 'neutral', pos: 'positive' } as const;

function readRow(row: string): LabelledPost {
  const [polarity = '', category = '', ...words] = row.split(' ');
  if (polarity !== 'neg' && polarity !== 'neu' && polarity !== 'pos') throw new Error(`unreadable row: ${row}`);
  const text = words.join(' ');
  return { text, target: /Minamo/i.test(text) ? 'Minamo' : 'ミナモ', polarity: polarityOf[polarity], category: category === '-' ? null : category };
}

export const labelledPosts: readonly LabelledPost[] = rows.trim().split('\n').map(readRow);
