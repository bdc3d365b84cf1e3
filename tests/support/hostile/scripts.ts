/** What runs where a text is taken for markup: it asks for a picture, which a test sees, and leaves a mark on the page. */
const act = 'window.__ran=1';
const bodies = [
  `<script>${act}</script>`, `<ScRiPt>${act}</sCrIpT>`, `<img src=x onerror="${act}">`, `<img/src=x/onerror=${act}>`, `<svg onload="${act}">`, `<svg><script>${act}</script></svg>`, `<svg><animate onbegin=${act} attributeName=x dur=1s>`, `<body onload=${act}>`, `<iframe src="javascript:${act}">`,
  `<iframe srcdoc="<script>parent.${act}</script>">`, `<object data="javascript:${act}">`, `<embed src="javascript:${act}">`, `<a href="javascript:${act}">a</a>`, `<details open ontoggle=${act}>`, `<video><source onerror="${act}"></video>`, `<audio src=x onerror=${act}>`, `<input autofocus onfocus=${act}>`,
  `<template><img src=x onerror=${act}></template>`, `<math><mtext><table><mglyph><style><img src=x onerror=${act}>`, `<noscript><p title="</noscript><img src=x onerror=${act}>">`, `<style>@import 'javascript:${act}'</style>`, `<link rel=stylesheet href="javascript:${act}">`, `<meta http-equiv=refresh content="0;url=javascript:${act}">`,
  `<base href="javascript:${act}//">`, `<form action="javascript:${act}"><button autofocus>a`, `<marquee onstart=${act}>`, `<isindex action="javascript:${act}">`, `[a](javascript:${act})`, `![a](x"onerror="${act})`, `"onmouseover="${act}" autofocus onfocus="${act}`, `'-${act}-'`, `\`;${act};//`, `{{constructor.constructor('${act}')()}}`, `\${${act}}`,
  `<%= ${act} %>`, `&lt;img src=x onerror=${act}&gt;`, `&#60;script&#62;${act}&#60;/script&#62;`, `\u003cimg src=x onerror=${act}\u003e`, `＜script＞${act}＜/script＞`, `<scr\u0000ipt>${act}</scr\u0000ipt>`,
];
const wrappings: ((body: string) => string)[] = [(body) => body, (body) => `"'></textarea></title></style>-->]]>${body}`, (body) => `<p>ミナモ${body}</p>`, (body) => body.replaceAll('<', '&lt;').replaceAll('>', '&gt;'), (body) => `]]>${body}<![CDATA[`];

/** Two hundred texts that would run if any place took them for more than text. */
export const scripts: readonly string[] = wrappings.flatMap((wrap) => bodies.map(wrap));
