export const everydayCafe = `
p|みほんカフェの窓際、午後の日差しがちょうど手元に落ちて最高
t|みほんカフェでレポート書いてたら隣の席も締切前だった。無言の連帯
q|みほんカフェの秋の栗ラテ、甘さひかえめにできますか
p|みほんカフェの朝いち、焼きたての匂いがずるい
c|みほんカフェの電源席、昼はいつも埋まってて座れない
t|Two hours, one latte, zero pages written at Mihon Cafe.
j|みほんカフェで名前を聞かれて「タナカで」と言ったらカップに「田中デ」と書かれた
r|みほんカフェ 公園通り店／ベビーカーでも入りやすい段差なし。混雑時は席の間隔が狭く感じました。
p|Quiet corner, good scones. Mihon Cafe saved my rainy Tuesday.
t|みほんカフェの新人さん、きょうは一人でレジ打ってた。成長を見守る会
c|みほんカフェ、アイスコーヒーの氷が多すぎてすぐ薄くなる
p|The barista at Mihon Cafe remembered my order after a month away.
p|傘を忘れたらみほんカフェの人が走って届けてくれた。ありがたすぎる
q|みほんカフェって犬連れテラス席ありましたっけ
t|みほんカフェのスタンプ、あと一個が遠い
b|雨の日の読書と焼き菓子／みほんカフェの窓を打つ雨を聞きながら、三章まで読みました。紅茶のおかわりが百円なのもうれしいところです。
o|【みほんカフェ】本日から冬のあたたかいメニューが始まりました。
`;

export const everydayMart = `
p|みほんマートの夕方の揚げ物、値引きシールの人が神
t|みほんマートで小学校の先生に会ってしまい、かごの中のお菓子を隠した
q|みほんマート、日曜の朝市まだやってますか？
c|みほんマートのセルフレジ、袋の重さで毎回止まるのがだるい
p|みほんマートの魚売り場のおばちゃんに煮つけの作り方を教わった。大成功
t|My phone autocorrected "milk" to "silk" and I wrote a very fancy shopping list.
t|みほんマートのBGM、一日中あたまで回っとる
r|みほんマート 川べり店／野菜が新鮮で安い。駐車場の出口だけ見通しが悪いので注意。
j|みほんマートに豆腐を買いに行き、鍋とすいかを買って帰った
p|Mihon Mart staff helped my grandma find her way home. So kind.
c|みほんマートの改装、調味料の場所がわからんくなって三周した
q|Which aisle hides the coriander at Mihon Mart?
t|閉店前のみほんマート、パンの棚が運試しになってる
q|みほんマートで灯油の配達って申し込めますか？
p|みほんマートのお米、ひとり暮らし用の小袋が出てて助かる
b|冷蔵庫の整理日／金曜はみほんマートへ行く前に、残り野菜のスープを作ると決めています。
t|今日の夕焼けきれいだったな
j|I have named the squeaky cart at Mihon Mart. His name is Gerald.
t|洗濯物とりこんだ瞬間に降ってきた。勝った
t|朝から金木犀の匂いがする道を見つけた
j|布団が私を放してくれない。被害届を出したい
q|おすすめの目覚まし時計ありますか
t|週末どこ行こうかなって考えてる時間がいちばん楽しい
t|Sunset over the river, laundry on the line, life is simple.
t|電車で席ゆずったら飴もらった
t|Rainy morning, second coffee, no regrets.
t|推しの新曲、通勤中に三回聴いた
j|ダイエットは来週から。来週とは常に来週である
x|【定期】フォロワー増やしたい人は相互フォローしましょう
t|ベランダのトマト、最後の一個が赤くなった
t|父の日記が出てきて、字が自分とそっくりで笑ってしまった
t|眠いけど月がきれい
q|自転車の空気入れ、貸してくれるお店どこかにないかな
`;
