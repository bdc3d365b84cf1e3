/** Fields of a mention that an item of a JSON answer can fill. */
export const mappedFields = [
  'external_id', 'url', 'author_id', 'author_handle', 'author_name', 'author_followers', 'text', 'title', 'content_warning', 'language', 'posted_at', 'received_at',
  'reposts', 'likes', 'replies', 'quotes', 'views', 'bookmarks', 'rating', 'parent_id', 'root_id', 'repost_of', 'quote_of', 'conversation_id', 'links', 'tags',
] as const;
export type MappedField = (typeof mappedFields)[number];

const authors = ['author', 'user', 'account', 'from', 'reviewer', 'creator', 'profile', 'owner', 'poster', 'sender', 'contributor'];
const ofAuthor = (...names: string[]): string[] => authors.flatMap((author) => names.map((name) => `${author}.${name}`));

/** Names in use, the likeliest first; folded: lower case, without underscores and hyphens, levels joined by dots. */
export const namesOfField: Record<MappedField, readonly string[]> = {
  external_id: ['externalid', 'id', 'idstr', '_id', 'uuid', 'guid', 'guid.rendered', 'postid', 'commentid', 'reviewid', 'messageid', 'statusid', 'tweetid', 'articleid', 'documentid', 'entryid', 'itemid', 'mentionid', 'uri', 'key'],
  url: ['url', 'link', 'permalink', 'href', 'weburl', 'htmlurl', 'posturl', 'articleurl', 'pageurl', 'reviewurl', 'canonicalurl', 'permalinkurl', 'shareurl', 'shorturl', 'externalurl', 'uri', 'links.html', 'links.self', 'link.href', 'links.alternate', 'guid'],
  author_id: ['authorid', ...ofAuthor('id', 'userid', 'uid'), 'userid', 'accountid', 'authorurl', 'uid'],
  author_handle: ['authorhandle', 'authorusername', ...ofAuthor('handle', 'username', 'screenname', 'acct', 'login', 'nickname', 'slug'), 'username', 'screenname', 'handle', 'acct', 'login', 'userscreenname'],
  author_name: ['authorname', 'authordisplayname', ...ofAuthor('name', 'displayname', 'fullname', 'label', 'title'), 'displayname', 'fullname', 'nickname', 'reviewernickname', 'reviewername', 'author', 'user', 'creator', 'byline', 'reviewer', 'writer', 'from', 'poster', 'name'],
  author_followers: ['authorfollowers', ...ofAuthor('followers', 'followerscount', 'followercount', 'publicmetrics.followerscount'), 'followers', 'followerscount', 'followercount'],
  text: [
    'text', 'fulltext', 'body', 'contenttext', 'content', 'message', 'comment', 'reviewtext', 'review', 'posttext', 'commenttext', 'selftext', 'caption', 'note', 'status', 'tweet', 'post',
    'content.rendered', 'content.text', 'content.plain', 'content.value', 'text.text', 'body.text', 'body.value', 'body.plain', 'message.text', 'contenthtml', 'bodyhtml', 'content.html', 'html', 'description', 'description.text', 'summary', 'summary.text',
    'excerpt.rendered', 'excerpt', 'snippet', 'abstract', 'lead', '本文', '内容', 'コメント',
  ],
  title: ['title', 'title.rendered', 'title.text', 'headline', 'subject', 'posttitle', 'articletitle', 'reviewtitle', 'タイトル', '件名'],
  content_warning: ['contentwarning', 'spoilertext', 'cw'],
  language: ['language', 'lang', 'languagecode', 'locale', 'inlanguage'],
  posted_at: [
    'postedat', 'publishedat', 'datepublished', 'published', 'publishdate', 'publisheddate', 'publicationdate', 'pubdate', 'dategmt', 'createdat', 'createdate', 'createddate', 'createdtime', 'createdutc', 'createtime', 'created', 'datecreated', 'date', 'datetime', 'timestamp', 'time', 'postdate', 'posted', 'submittedat',
    'reviewdate', 'updatedat', 'updated', 'datemodified', '投稿日時', '日時', '日付',
  ],
  received_at: ['receivedat', 'collectedat', 'fetchedat', 'crawledat', 'indexedat'],
  reposts: ['reposts', 'repostcount', 'repostscount', 'retweets', 'retweetcount', 'shares', 'sharecount', 'sharescount', 'reblogscount', 'boosts', 'boostcount', 'renotecount'],
  likes: ['likes', 'likecount', 'likescount', 'favorites', 'favoritecount', 'favoritescount', 'favourites', 'favouritescount', 'favouritecount', 'upvotes', 'ups', 'thumbsup', 'thumbsupcount', 'reactionscount', 'reactioncount', 'reactions', 'helpfulcount'],
  replies: ['replies', 'replycount', 'repliescount', 'comments', 'commentcount', 'commentscount', 'numcomments', 'responsecount'],
  quotes: ['quotes', 'quotecount', 'quotescount'],
  views: ['views', 'viewcount', 'viewscount', 'impressions', 'impressioncount', 'pageviews', 'plays', 'playcount'],
  bookmarks: ['bookmarks', 'bookmarkcount', 'bookmarkscount', 'saves', 'savecount'],
  rating: ['rating', 'starrating', 'stars', 'rating.value', 'reviewrating.ratingvalue', 'score', '評価'],
  parent_id: ['parentid', 'parent.id', 'inreplytoid', 'inreplytostatusid', 'inreplyto', 'replytoid', 'replyto', 'replyid', 'parent'],
  root_id: ['rootid', 'threadid', 'topicid'],
  repost_of: ['repostof', 'repostofid', 'retweetedstatusid', 'renoteid'],
  quote_of: ['quoteof', 'quotedid', 'quotedstatusid'],
  conversation_id: ['conversationid'],
  links: ['links', 'urls', 'entities.urls'],
  tags: ['tags', 'hashtags', 'keywords', 'categories', 'labels', 'entities.hashtags'],
};

/** Levels that only wrap the fields of an item. */
export const wrappers = ['_source', 'node', 'item', 'data', 'attributes', 'fields', 'snippet', 'metrics', 'publicmetrics', 'stats', 'statistics', 'counts', 'engagement', 'interactions'];

/** Names under which answers keep their list, the likeliest first. */
export const listNames = [
  'items', 'posts', 'mentions', 'articles', 'results', 'entries', 'statuses', 'reviews', 'documents', 'docs', 'hits', 'records', 'rows', 'messages', 'tweets', 'notes', 'edges', 'nodes', 'list', 'data', 'children', 'feed', 'value', 'response', 'result', 'content',
  'payload', 'search', 'collection', 'page',
];

/** A name without what writers vary. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/(?!^)[_\-\s]/g, '').replace(/^[-\s]/, '');
