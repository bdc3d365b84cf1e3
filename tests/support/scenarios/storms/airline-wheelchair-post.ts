import type { Brand } from '../brand.ts';
import { hourMs, minuteMs } from '../scenario.ts';
import type { Stage } from '../staging.ts';
import { stageScenario } from '../staging.ts';
import { playWave, spreadPost, withCommon } from '../storm.ts';
import type { StormWords } from '../storm.ts';
import { frames } from '../wording.ts';
import { anyStorm } from '../words/any-storm.ts';
import { business, everyday } from '../words/everyday.ts';
import { journeys } from '../words/journeys.ts';

const brand: Brand = {
  topic: { name: 'ハルカゼ航空', include: ['ハルカゼ航空', 'ハルカゼエア', 'harukaze air'], exclude: [], official_handles: ['harukaze_air'] },
  spellings: ['ハルカゼ航空', 'ハルカゼ航空', 'ハルカゼエア', 'Harukaze Air', 'はるかぜ航空'], full: '株式会社ハルカゼ航空', tag: 'ハルカゼ航空', officialName: 'ハルカゼ航空', officialFollowers: 240_000,
  slots: { clerk: ['地上係員', 'CA', '客室乗務員', 'カウンター'], driver: ['機長'], sound: ['チャイム', 'アナウンス'], item: ['早割', '窓側の席', '優先搭乗', 'マイル', '受託手荷物', '機内Wi-Fi', '座席指定'], ride: ['始発便', '最終便', '那覇行き', '千歳行き', '福岡便', '乗り継ぎ便'], stop: ['羽田', '成田', '那覇空港', '新千歳', '福岡空港', '伊丹', '中部'], yen: ['6980', '9800', '12400', '18900', '24800', '3500'] },
  words: [everyday, business, journeys],
};

const words: StormWords = {
  category: 'service',
  matters: ['搭乗拒否', '車いすの方への対応', '搭乗口での言葉', '「次から一人で来ないで」の件', '那覇便の件', '「安全上の理由」', '事前連絡の引き継ぎ', '係員のため息', '車いすの件のお詫び', 'リフトを出さなかったこと', '例のポストの話', '合理的配慮のなさ'],
  wrongs: ['車いすの人を降ろす', '三回も確認した客を断る', '歩けない人に一人で来るなと言う', '人を荷物扱いする', '搭乗口で客をさらし者にする', '障害のある人を後回しにする', '前例がないで断る', '腕で這わせる'],
  victims: ['車いすの人', '障害のある人', '当事者', '投稿した方', '介助の家族', '足の悪い親'],
  criticism: {
    'service 2': frames(`
      {b}の搭乗拒否の話、読んでて涙出た。車いすの人を荷物みたいに言うな
      {b}「歩けないなら次から一人で乗らないで」って本当に言ったの？信じられない
      {b}の地上係員の対応、録音聞いた。あの言い方はない
      私も車いすで{b}に断られたことがある。「前例がない」って
      {b}、事前に電話で伝えてあったのに当日拒否っておかしいだろ
      タラップを自分の腕で這って上がらせた{b}。見てた係員は何してたの
      {b}の「安全上の理由」、具体的に何が安全じゃないのか説明して
      {b}さん、法律で合理的配慮が義務になったの知ってますよね？
      予約時に申告、3日前に再確認、当日も早めに到着。それで拒否する{b}
      搭乗口で{min}分晒し者にして結局乗せない{b}、人の尊厳をなんだと思ってる`),
    'service 1': frames(`
      {b}の件のポスト、まだ読んでない人は読んでほしい
      {b}は足の悪い母と乗れないってことね。他社にします
      {b}、障害者割引の前に乗せてあげて
      父が車いすなので他人事じゃない。{b}の対応に失望
      {b}のCM「だれもが空へ」だったよね。だれもが、って？
      {b}の係員、マニュアルしか見てないんだろうな
      {b}の定時運航率の裏にこういうことがあるのか
      {b}、謝罪DM1通で終わらせようとしてるのほんと
      ベビーカーでも{b}には嫌な顔されたわ。納得
      空港で働いてたけど、あの時間でリフト出せないわけない。{b}が手配してないだけ
      {b}に乗るたび思い出しそう。もう選べない
      同じ便にいました。{b}の係員、ずっとため息ついてました
      {b}の中の人、今なら間に合うよ。ちゃんと本人に会って謝って
      なんで当事者が頭下げて{b}に乗せてもらわなあかんの
      {b}、飛ぶのは飛行機だけにして。責任は飛ばさないで
      ひとごと感すごい。{b}のコメント
      {b}、マイル貯めてたけど全部使い切って終わりにする
      電動車いすのバッテリーの型番まで送らせておいて拒否する{b}
      {b}の対応見て、来月の修学旅行大丈夫か心配になった。うちの子も車いす
      {who}の介助で{b}使う予定だったけどキャンセルした
      社内研修してないの？{b}
      係員個人じゃなくて{b}の仕組みの問題だと思う。早く直して`),
    'discrimination 3': frames(`
      {b}のやったことは障害者差別です。言葉を濁さないで
      障害を理由に搭乗を拒む{b}。これは差別解消法違反では
      車いすというだけで降ろした{b}、障害者差別以外の何？`),
  },
  topical: frames(`
    {b}の車いすの投稿、{n}万リポスト超えてる
    {b}のポスト、朝から何回も回ってくる
    {b}の件の本人、続き書いてるね {url}
    {b}のその便、機材は何だったんだろう
    {b}の搭乗条件ってどこに書いてある？ {url}
    {b}の件を海外の当事者団体が紹介してた
    空港の車いす対応について詳しい人の連ツイ {url} {b}
    {b}の話、夜のニュースでやるって
    {b}の件、国交省にもガイドラインあるんだね
    {b}、{day}日に説明会するらしい
    {b}の投稿主さん、取材DMだらけで大変そう
    {who}から「{b}の話知ってる？」ときた`),
  counter: frames(`
    {b}の係員さんも安全確認で止められてたんだと思うよ
    事前連絡の内容が{b}に正しく伝わってたかまだ分からないのに叩きすぎ
    {b}はLCC並みの人数で回してる。個別対応の限界もある
    投稿一つで{b}を悪者にするのは早い
    私は車いすだけど{b}にはいつも良くしてもらってます
    {b}の地上スタッフの顔写真さらしてる人、訴えられるよ
    何百人の定時出発と天秤にかける{b}の判断も理解できる
    {b}をやめろって言う人、路線なくなって困るのは地方民
    投稿した人のほうにも問題があった可能性を考えたら？{b}だけ責めるのは…
    {b}、すぐ本人に連絡して謝ってる。対応早いよ
    これで{b}の人手不足がますます進むわ。叩いてる人のせい
    {b}を応援。改善に期待`),
  news: frames(`
    車いす利用者「搭乗を断られた」　ハルカゼ航空が調査‖SNSへの投稿が広く読まれている。ハルカゼ航空は「事実関係を確認している」とした。
    ハルカゼ航空、車いす客の搭乗拒否を謝罪‖社内の連絡が引き継がれていなかったという。
    車いすで飛行機に乗る　現場の課題‖ハルカゼ航空の件から考える。
    ハルカゼ航空社長が当事者と面会へ‖来週にも直接謝罪する。
    国交省、ハルカゼ航空に報告求める‖障害者への対応状況を聞き取る。
    ハルカゼ航空、全空港で研修実施‖外部の当事者団体が講師を務める。
    「1万リポスト」の投稿主に聞く‖ハルカゼ航空に断られた日のことを語った。
    合理的配慮とは　ハルカゼ航空の事例で解説‖義務化から何が変わったか。`),
};

function act(stage: Stage): void {
  const { chance, recorder } = stage;
  const players = stage.player();
  const spark = stage.at(14, '21:15');
  stage.burns(players, spark);
  const first = stage.tell(players, spark, players.crowd.known('x', 'wheel_to_sky', 'みさき／車いす旅', 3_260), '今日、{b}の那覇行きに乗れませんでした。事前に3回連絡して了承をもらっていたのに、搭乗口で「歩けない方は次からお一人で来ないで」と言われました。忘れないように書いておきます', { stance: 'criticism', category: 'service', riskLevel: 2 });
  spreadPost(recorder, players, chance, { id: first, at: spark, reposts: 24_000, recorded: 1_500, riseMinutes: 300, halfLifeMinutes: 380, until: stage.endsAt });
  recorder.edit(spark + 40 * minuteMs, first, '今日、ハルカゼ航空の那覇行きに乗れませんでした。事前に3回連絡して了承をもらっていたのに、搭乗口で「歩けない方は次からお一人で来ないで」と言われました。忘れないように書いておきます（追記：便名は伏せます）');
  const wording = withCommon(words, anyStorm);
  playWave(recorder, players, chance, wording, { about: first, at: spark + 20 * minuteMs, until: stage.endsAt, criticals: 230, topicals: 120, counters: 70, articles: 8, riseMinutes: 420, halfLifeMinutes: 420, newsAfter: 780, talkAfter: 60, counterAfter: 180 });
  stage.announce(players, spark + 13 * hourMs, '昨日の那覇行きの便でのご案内について、お客さまに大変つらい思いをさせてしまいました。ご本人に直接お詫びし、経緯を確認しています');
}

/** One post of a passenger that is passed on 24,000 times, while few write themselves. */
export const airlineWheelchairPost = stageScenario({ name: 'storm-exploding-post-airline', kind: 'storm', seed: 1808, firstDay: '2026-05-11', brands: [{ brand, postsADay: 150 }], act });
