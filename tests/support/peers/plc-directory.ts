import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Operation = { alsoKnownAs: string[]; verificationMethods: Record<string, string>; services: Record<string, { type: string; endpoint: string }> };

/** The directory of identities a server of accounts asks: it keeps the last operation of a DID and answers its document (did:plc). */
export async function startPlcDirectory(): Promise<{ url: string; close(): Promise<void> }> {
  const operations = new Map<string, Operation>();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const [, did = '', ...rest] = decodeURIComponent(request.url ?? '').split('/');
      if (request.method === 'POST') operations.set(did, JSON.parse(Buffer.concat(chunks).toString('utf8')) as Operation);
      const operation = operations.get(did);
      response.writeHead(operation === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(operation === undefined ? {} : rest.join('/') === 'log/last' ? operation : rest[0] === 'data' ? { did, ...operation } : documentOf(did, operation)));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function documentOf(did: string, { alsoKnownAs, verificationMethods, services }: Operation): unknown {
  return {
    '@context': ['https://www.w3.org/ns/did/v1'], id: did, alsoKnownAs,
    verificationMethod: Object.entries(verificationMethods).map(([name, key]) => ({ id: `${did}#${name}`, type: 'Multikey', controller: did, publicKeyMultibase: key.replace('did:key:', '') })),
    service: Object.entries(services).map(([name, { type, endpoint }]) => ({ id: `#${name}`, type, serviceEndpoint: endpoint })),
  };
}
