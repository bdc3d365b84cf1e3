import type { CueName } from '../domain/rule-book.js';

/** Words that decide kind, stance and how far another hit counts. Same notation as the word lists. */
export const cueWords: Record<CueName, string> = {
  strong: 'めっちゃ めちゃ めちゃくちゃ すごく 凄く すっごく とても 本当に ほんとに ほんまに マジで まじで ガチで ばり なまら でら 超 とにかく 非常に かなり あまりに 一番 断然 本気で 心から very so really extremely super absolutely totally incredibly such_a',
  weak: 'ちょっと 少し すこし やや 若干 多少 まあ まぁ そこそこ 気持ち a_bit a_little slightly somewhat kinda kind_of sort_of',
  denial: 'デマ でま ガセ がせネタ 嘘の情報 誤情報 事実ではな 事実じゃな 事実無根 根も葉もな 作り話 否定し 否定して 公式が否定 信じないで フェイク 誤報 false_rumor false_rumour hoax not_true debunked fake_news misinformation',
  hearsay: 'らしい らしく って聞いた って聞い と聞いた という噂 って噂 噂 うわさ との情報 みたいな話 って本当 って本当 ってほんと ってマジ って回ってき 拡散され と言われて って言われて だそう のだとか allegedly apparently rumor_has rumour_has i_heard heard_that supposedly',
  resolved: '復旧 復旧し 直った 直ってた 直ってる 直りまし なおった 解消し 解消され 解決し 解決した 治った 修正され 修正完了 対応完了 返金された 返金の連絡 戻った 復活 対応してくれ 直してくれ back_up fixed_now is_fixed got_fixed resolved has_been_fixed working_again restored',
  laugh: '草 笑 ww 笑う わろた ワロタ (笑) 😂 🤣 lol lmao',
  sarcasm: 'さすが 流石 ありがとう 感動 素晴らし すばらし 最高 神 すごい 凄い お見事 天才 優秀 感謝 嬉し うれし 気がきく 気が利く 安心安全 ご立派 立派 楽しい 誠意 進化 平等 👏 🎉 😇 🙄 😌 👍 great thanks wonderful brilliant nice_job good_job love_how congrats bravo',
  contrast: 'けど けれど だけど ですけど のに ものの しかし でも だが ですが 一方 ただし but however although though yet',
  spam: '招待コード 招待リンク 紹介コード 友達招待 招待】 登録すると もらえる! 稼げる 稼ぐ方法 副業 在宅ワーク 不労所得 月収 日収 現金プレゼント プレゼント企画 フォロー&リポスト フォロー&rt フォロー&rp フォロー&いいね フォロワー増 相互フォロー 相互希望 固定ツイート 固定ポスト プロフのリンク プロフィールのリンク プロフ見て dmください dm下さい 裏アカ女子 ライン追加 line追加 line登録 公式line追加 最安値をまとめ [定期] 【定期】 自動投稿 #拡散希望#プレゼント 儲かる投資 仮想通貨で 必ず儲か 無料相談はこちら コードはこちら クーポンコードは 当選者 giveaway promo_code referral_code use_my_code invite_code follow_and_retweet rt_to_win earn_money passive_income click_the_link link_in_bio dm_me airdrop free_followers',
  resale: '中古 美品 送料無料 送料込 即購入 即購入可 メルカリ出品 出品しま 出品中 定価以下 譲ります 譲渡 お譲り 求めます 【譲】 【求】 譲) 求) 転売 買取強化 在庫あり 値下げしました 匿名配送 未開封 未使用品 コメントなし購入 for_sale brand_new_sealed free_shipping buy_it_now',
  job: '求人 募集中 スタッフ募集 アルバイト募集 バイト募集 パート募集 正社員募集 社員募集 未経験ok 未経験歓迎 時給 日払い 週払い 急募 応募はこちら 応募資格 採用情報 勤務地 シフト自由 交通費支給 社会保険完備 we_are_hiring now_hiring apply_now job_opening',
  news: '発表した 発表しました を発表 と発表 明らかにし 明らかになっ 分かった。 分かりました。 締結 記者会見 によると 同社は 同社によ 同社が 共同通信 時事通信 報道によ 報道陣 ニュース】 【速報】 【独自】 【続報】 速報: 決算を 決算発表 第1四半期 第2四半期 第3四半期 第4四半期 前年同期 前年比 株価は 株価が 東証 上場 子会社化 買収 提携 から指導 に行政指導 が報告 報告3件 と報じ 報じられ 報じた 提訴される を逮捕 容疑で逮捕 announces announced reports_that according_to breaking: unveils quarterly_results press_release shares_fell shares_rose said_in_a_statement',
  officialNotice: '平素より 平素は 申し訳ございません 申し訳ありません させていただきます しております 日頃より ご愛顧 弊社 当社 お客さま各位 お客様各位 お知らせ: お知らせいたします お知らせします のお知らせ お詫び申し上げ 深くお詫び ご迷惑をおかけし ご不便をおかけし ご利用いただき 重要なお知らせ メンテナンスのお知らせ 営業時間について 運行情報 下記のとおり 何卒 ご理解ご協力 ご了承 we_apologize_for we_apologise_for our_customers we_are_aware thank_you_for_your_patience scheduled_maintenance',
  asks: '教えて 知ってる人 知りたい ですか ますか でしょうか のかな んですか だっけ いくらにな どうやって どこで どこから どこに どうすれば わかる人 分かる人 覚えてる人 いつから 何時から 何時まで どっち anyone_know does_anyone how_do_i how_can_i where_can_i is_there_a what_is_the can_i',
  counter: '叩かれすぎ 叩かれ過ぎ 可哀想 かわいそう 可哀そう 叩きすぎ 叩き過ぎ 叩くのは 叩いてる人 叩いてる側 叩いてるやつ 叩く人 批判してる人 批判する人 批判しすぎ 批判しすぎ 文句言ってる人 文句言う人 騒ぎすぎ 騒ぎ過ぎ 騒いでる人 騒ぐほど 騒ぐような 過剰反応 過剰に反応 大げさ 責めるの 責めるより 責めすぎ 責めても 被害者でしょ も被害者 擁護する 擁護したい 擁護します 擁護させて 庇う かばう 悪くないと思 悪くないよ 悪くないでしょ 何が悪いの 何が問題なの 問題ないと思 別に問題な 問題ないでしょ 炎上するほど 炎上させ 燃やしたい 燃やそうと 言いがかり いちゃもん 難癖 クレーマーが 揚げ足 誤解して叩 冤罪 気にしないで 負けないで 頑張れ がんばれ 応援して 応援します 信じてる 支持します overreact* overreaction leave_them_alone stop_attacking not_their_fault outrage_mob witch_hunt cancel_culture people_complaining defend unfairly_blamed blown_out_of_proportion nothing_wrong_with',
  attack: '擁護してるやつ 擁護してる奴 擁護してる人 擁護する人 擁護する奴 擁護派 不買 ボイコット 謝罪しろ 謝れ 説明しろ 説明責任 責任取れ 責任とれ 潰れろ 許さない 許せない 社長出せ 社長を出せ 辞任しろ 使うのやめよう 買うのやめよう 返金しろ 金返せ 撤去してほしい 消えろ boycott apologize_now shame_on hold_them_accountable cancel_your',
  storm: '炎上 トレンド入り トレンドに ニュース見た 話題にな 話題の件 の件 騒動 騒ぎ バズって 叩かれて 燃えて 問題になって 物議 ざわついて 何があった 何かあった 公式の発表を待 went_viral going_viral controversy backlash trending outrage what_happened drama_about',
  ownMood: '二日酔い 風邪ひ 風邪引 仕事やめたい 仕事辞めたい 仕事行きたくな テスト落ち 試験落ち 頭が割れ 失恋 振られた 眠すぎ 寝不足 腰が痛 生理痛 肩こり 花粉症 転んで 寝坊 遅刻し 上司に怒 親に怒 宿題 締め切り 体調悪 体調不良 疲れたから 寂しいから 雨だから 雨だけど 暑すぎるから 寒いから',
  englishNegation: "not no never don't doesn't didn't isn't wasn't aren't weren't can't cannot couldn't won't wouldn't shouldn't ain't nothing without hardly dont doesnt didnt isnt wasnt cant wont nor neither nobody none",
  apology: '謝罪 お詫び 謝って 謝罪文 会見 apology apologized apologised',
};

/** Words that only look like a rule word: they hide it. */
export const blockWords: readonly string[] = [
  `障害者 障害のある 障害年金 障害児 障害物 障害がある 発達障害 摂食障害 睡眠障害 学習障害 パニック障害 すきやき すき焼き 好き嫌い 好き勝手 好き放題 物好き 好きな人は好き 好きにすれば 好きにしろ 大丈夫 神社 神奈川 神戸 神経 神様 精神 神田 神楽 神話 阪神 草原 草花 雑草 草むし 草木 草野球
  落ち着 落ち葉 落ち合 面倒見 悪天候 悪戯 困難 無料 無事 無限 無線 無印 高速 高校 高級 高原 高橋 高価 嘘みたい うそみたい 嘘のよう 痛快 笑顔 笑点 祝日 安全保障 安全基準 安心安全 危機管理 軽減税率 重要 重大 重複 重曹 重視 体重 二重窓 貴重
  辛口 辛子 甘辛 塩辛 冷やし中華 冷凍 病みつき 中毒性 沼津 沼田 推薦状 推理 怖いもの見たさ 恐竜 鬼ごっこ 鬼滅 雨宿り 火曜 火災保険 煙突 毒舌 猛毒性 虫歯 虫眼鏡 昆虫 カビゴン 爆発的 爆笑 爆速 最低賃金 最低限 最低でも 最低価格 最低気温 最低1 最低2 最低3
  不思議 不動産 不在票 不要不急 迷惑メール 迷惑にならな 無駄なく 無駄がな 無駄な機能がな お手数 手数料無料 手数料0 会社の同僚 苦労 苦笑 泣き笑い 失礼しま 失礼いた 失礼ながら 悪い意味じゃな 引退 引越 引っ越し 退会者 問題集 問題なく 問題な 差別化 流出入 バグパイプ エラー音楽 重ね 重なり 遅番 遅刻
  しかし 残念会 心配性 心配ご無用 危ない刑事 批判的思考 値下げ 高評価 評価高 草津 草食 笑い話 死角 漏れなく もれなく 遅れず 遅れな 遅くまで 遅い時間 忘れられない味 冷めても 壊れな 壊れにく 疲れな 飽きな ストレスな ハズレな はずれな 外れな 裏切らな 期待を裏切らな 文句な 困らな 迷わず 無理な 無理せず 怖くな`,
];
