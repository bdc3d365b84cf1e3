/** A body that shows the fields most senders have; every other field of the neutral form may be added. */
const body = '[{"external_id":"1001","text":"ミナモの新しい味、好きです","url":"https://www.mihon.example/p/1001","author_name":"見本 花子","posted_at":"2026-11-01T18:30:00+09:00"}]';

/** Delivers by curl and openssl; the key is asked for, so that it does not stand in the history of the shell. */
export const curlExample = (url: string): string => `read -rs KEY
BODY='${body}'
TIME=$(date +%s)
SIGN=$(printf '%s.%s' "$TIME" "$BODY" | openssl dgst -sha256 -hmac "$KEY" | sed 's/^.* //')
curl -sS '${url}' -H 'Content-Type: application/json' -H "X-Hinomi-Timestamp: $TIME" -H "X-Hinomi-Signature: v1=$SIGN" --data-binary "$BODY"`;

/** The same by Node; the key comes from the environment. */
export const nodeExample = (url: string): string => `import { createHmac } from 'node:crypto';

const body = JSON.stringify(${body});
const time = String(Math.floor(Date.now() / 1000));
const sign = createHmac('sha256', process.env.HINOMI_KEY).update(\`\${time}.\${body}\`).digest('hex');
const answer = await fetch('${url}', {
  method: 'POST', body,
  headers: { 'content-type': 'application/json', 'x-hinomi-timestamp': time, 'x-hinomi-signature': \`v1=\${sign}\` },
});
console.log(answer.status, await answer.text());`;
