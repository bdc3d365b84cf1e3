import { everydayCafe, everydayMart } from './everyday-shops.js';

const everydaySoda = `
p|みほんソーダの梅味、今年も出てた。これが出ると季節を感じる
t|みほんソーダ、近所の自販機から消えてて代わりにお茶になってた
p|風呂上がりのみほんソーダ、優勝
q|みほんソーダのゼロってカフェイン入ってますか？
j|みほんソーダ振って開けた弟の末路を今から掃除します
t|Found Mihon Soda in a vending machine on a mountain trail. Civilization.
r|みほんソーダ レモン 24本入り／炭酸が強めで割り材にちょうどいい。箱の持ち手が丈夫なのもよい。
c|みほんソーダの新しいラベル、味の見分けがつきにくいな
p|Mihon Soda ginger is so refreshing after a run.
t|部活のクーラーボックス、中身ぜんぶみほんソーダだった
c|みほんソーダまた10円上がってる。お財布がきつい
q|Anybody know if Mihon Soda plum is seasonal?
p|祖父が「これはうまい」って言った飲み物、人生で3つ目がみほんソーダ
x|みほんソーダ24本 未開封 送料無料 即購入OK 匿名配送
t|みほんソーダの懸賞、はがき派の私は切手を買うところから
q|みほんソーダの瓶のやつ、まだ売ってるお店を知ってる人いますか
b|炭酸で作る蒸しパン／生地にみほんソーダを使うと、ふくらみが軽くなります。砂糖は大さじ一つ減らすのがこつです。
`;

const everydayPay = `
p|みほんPayのポイントで今月の牛乳代が浮いた。じわっと嬉しい
q|みほんPayって機種変のとき何か手続きいりますか
t|みほんPayの還元、今週は薬局らしい
c|みほんPayのアプリ、起動するたびにキャンペーンの全画面が出るのは面倒
p|みほんPayの割り勘、幹事の私の命綱。ありがとう
t|Split the dinner bill with Mihon Pay, nobody had to do math.
j|みほんPayの「ペイッ」って音、犬が覚えて尻尾振るようになった
t|市場の八百屋さんがついにみほんPay対応。おっちゃんが得意げ
r|みほんPay アプリ／家計簿と連携できて便利。明細の検索がもう少し細かいと満点です。
p|Mihon Pay works in my tiny village shop now. Love it.
c|みほんペイの本人確認、顔写真が何回やっても暗いって言われる
c|The Mihon Pay app asks me to rate it every single week. Annoying.
q|みほんPayの請求書払いって電気代も使えるの？
t|屋台でみほんPay使えたときの未来感
p|落としたスマホ、みほんPayをすぐ止めてくれて助かった。電話の人やさしかった
n|みほんPay、地域の商店街200か所で利用可能に／株式会社みほんは、みほんPayの利用できる商店街を来月から200か所に広げると発表した。
c|みほんPayのポイント期限、もうちょっと分かりやすい場所に出してほしいな
`;

const everydayStore = `
p|みほんストア、朝頼んだ本棚が次の日に来た。配達の人もていねい
q|みほんストアのギフト包装って色を選べますか？
t|みほんストアの箱、ちょうどいい大きさで猫にとられた
c|みほんストアの絞り込み、サイズが在庫なしでも出てくるのがちょっと不便
r|みほんストアのフライパン／半年使って焦げつかない。ふたが別売りなのだけ惜しい。
p|Mihon Store wrapped the gift better than I ever could.
p|買い間違えた服、みほんストアは返品の紙が入っててスムーズだった
j|みほんストアで自分への誕生日プレゼントを頼み、届いたとき本気で忘れていた
t|みほんストアのセール、カートに入れて寝かせる遊びをしている
p|The packaging from Mihon Store is all paper now. Nice.
c|みほんストアのメルマガ、止めたのに別の種類のがくる。多すぎ
q|Does Mihon Store ship musical instruments?
q|みほんストアの置き配、マンションだと宅配ボックス優先になりますか
t|みほんストアで頼んだ種、説明書が手書き風でほっこりした
p|みほんストアのレビュー、失敗談も載せてるから信頼できる
b|片付けの道具を一つだけ／みほんストアで見つけた仕切り箱を三つ。引き出しの中が決まると、朝の靴下探しがなくなりました。
o|【みほんストア】年末のお届けについてのお知らせです。ご注文はお早めにお願いいたします。
`;

/** What people write of the company on days when nothing happens, and what they write of anything else. */
export const calmPosts = everydaySoda + everydayPay + everydayStore + everydayCafe + everydayMart;
