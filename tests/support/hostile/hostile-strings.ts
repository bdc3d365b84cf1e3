/** Links a stranger can post: other schemes in every disguise, hosts that look like another, and good ones among them. */
export const hostileLinks: readonly string[] = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'java\tscript:alert(1)', 'java\u0000script:alert(1)', '\u0001javascript:alert(1)', 'javascript://a.example/%0aalert(1)', 'javascript&colon;alert(1)', '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'DATA:image/svg+xml,<svg onload=alert(1)>', 'vbscript:msgbox(1)', 'file:///etc/passwd', 'file://host/share', 'ftp://a.example/', 'blob:https://a.example/1', 'about:blank', 'view-source:https://a.example/',
  'mailto:a@a.example', 'tel:+810000000', 'sms:+81', 'intent://a#Intent;end', 'ms-word:ofe|u|https://a.example/', 'chrome://settings', 'ws://a.example/', '//a.example/', '\\\\a.example\\share', '/relative', '?query', '#hash', '', ' ', 'a.example', 'http:', 'http://', 'https:///', 'http:/a.example', 'http:\\\\a.example',
  'https://user:word@a.example/', 'https://minamo.example@a.example/', 'https://minamo.example%2f@a.example/', 'https://mіnamo.example/', 'https://ｍｉｎａｍｏ.example/', 'https://minamo。example/', 'https://xn--minmo-7ve.example/', 'https://mina\u200bmo.example/', 'https://\u202eelpmaxe.omanim/', 'https://[::1]/',
  'http://2130706433/', 'https://a.example/"onmouseover="alert(1)', "https://a.example/'><script>", 'https://a.example/<svg>', 'https://a.example/ b', 'https://a.example/\r\nSet-Cookie: a=b', 'https://a.example:99999/', 'HTTPS://A.EXAMPLE/', 'http://minamo.example/good', 'https://minamo.example/よい?q=1#a',
];

const hidden = ['\u202e', '\u202d', '\u202a', '\u2066', '\u2067', '\u2068', '\u2069', '\u061c', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\u2061', '\u2064', '\ufeff', '\u00ad', '\u034f', '\u180e', '\ufe0f', '\u{e0001}', '\u{e0041}', '\u{e007f}', '\u206a', '\ufff9'];
/** Every one must still be found by the word ミナモ. */
export const hostileWords: readonly string[] = [
  ...hidden.map((sign) => `前 ミ${sign}ナ${sign}モ 後`), ...hidden.slice(0, 8).map((sign) => `${sign}ミナモ${sign}`),
  'ミ\u0336ナ\u0336モ\u0336', `ミ${'\u0300'.repeat(50)}ナ${'\u0489'.repeat(50)}モ`, 'ﾐﾅﾓ', 'みなも', '\u202eだん いたき にモ\u202c ミナモ', '🇯🇵ミナモ👨‍👩‍👧‍👦', '\u2067\u2067\u2067ミナモ', `${'\u202e'.repeat(100)}ミナモ`,
];

/** Signs by name, each as it comes from outside. */
export const hostileSigns: readonly (readonly [string, string])[] = [
  ['NUL', '\u0000'], ['half a pair, first', '\ud83d'], ['half a pair, second', '\ude00'], ['a pair the wrong way round', '\ude00\ud83d'], ['U+FFFE', '\ufffe'], ['U+FFFF', '\uffff'], ['C0', '\u0001\u0008\u000b\u001b\u001f'], ['DEL', '\u007f'], ['C1', '\u0080\u0085\u009f'],
  ['a byte order mark', '\ufeff'], ['a backslash and a NUL in words', '\\u0000'], ['a non-character of plane 16', '\u{10ffff}'],
];
