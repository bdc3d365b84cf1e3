/**
 * What stands right behind a name when it is a person's, a horse's or a place's. 「さん」 and 「様」 are missing on purpose: the
 * public says them to companies as well.
 */
export const namesakeEndings = '選手 投手 捕手 内野手 外野手 騎手 監督 コーチ 関取 力士 親方 棋士 八段 九段 六段 七段 名人 ちゃん くん たん 嬢 姫 先輩 先生 師匠 役の 推し 担の 担当の 誕生祭 生誕祭 駅前 駅で 駅の 駅から 駅に 市の 市で 町の 町で 村の 村で 川の 川で 山の 山で 湖の 湖で 島の 島で 岬 峠 神社 城跡 中学 高校';

/** What stands right before such a name. */
export const namesakeBeginnings = 'アイドルの 声優の 歌手の 俳優の 女優の 芸人の 漫画の アニメの ドラマの 映画の 小説の 楽曲の 新曲の 主人公の ヒロインの キャラの 選手の 競走馬の 力士の メンバーの vtuberの';
