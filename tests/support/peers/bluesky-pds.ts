import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDS } from '@atproto/pds';
import { startPlcDirectory } from './plc-directory.ts';

export type Ref = { uri: string; cid: string };
type Account = { did: string; accessJwt: string };

const key = (): string => randomBytes(32).toString('hex');

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** The network's own server of accounts, on loopback alone, with a database in a folder of its own that goes when it closes. */
export class BlueskyPds {
  private readonly accounts = new Map<string, Account>();

  private constructor(readonly port: number, private readonly stop: () => Promise<void>) {}

  static async start(): Promise<BlueskyPds> {
    const [plc, port, folder] = [await startPlcDirectory(), await freePort(), await mkdtemp(join(tmpdir(), 'hinomi-pds-'))];
    const pds = await PDS.fromEnv({
      devMode: true, port, hostname: 'localhost', dataDirectory: folder, blobstoreDiskLocation: join(folder, 'blobs'), adminPassword: key(), jwtSecret: key(), dpopSecret: key(),
      serviceHandleDomains: ['.test'], didPlcUrl: plc.url, plcRotationKeyK256PrivateKeyHex: key(), inviteRequired: false, disableSsrfProtection: true,
      // Nothing listens there: what it would ask others for is not part of these tests.
      bskyAppViewUrl: 'http://127.0.0.1:9', bskyAppViewDid: 'did:example:none', crawlers: [],
    });
    // It would listen on every interface of the machine.
    const listen = pds.app.listen.bind(pds.app) as (port: number, host: string) => ReturnType<typeof pds.app.listen>;
    pds.app.listen = ((chosen: number) => listen(chosen, '127.0.0.1')) as typeof pds.app.listen;
    await pds.start();
    return new BlueskyPds(port, async () => {
      await pds.destroy();
      await plc.close();
      await rm(folder, { recursive: true, force: true });
    });
  }

  get firehoseUrl(): string {
    return `ws://127.0.0.1:${this.port}/xrpc/com.atproto.sync.subscribeRepos`;
  }

  close(): Promise<void> {
    return this.stop();
  }

  /** Makes an account; answers its DID. */
  async signUp(name: string): Promise<string> {
    const account = (await this.call('com.atproto.server.createAccount', { handle: `${name}.test`, email: `${name}@mihon.example`, password: key() })) as Account;
    this.accounts.set(account.did, account);
    return account.did;
  }

  async create(did: string, collection: string, record: Record<string, unknown>): Promise<Ref> {
    const answer = await this.call('com.atproto.repo.createRecord', { repo: did, collection, record: { $type: collection, createdAt: new Date().toISOString(), ...record } }, did);
    return answer as Ref;
  }

  post(did: string, text: string, more: Record<string, unknown> = {}): Promise<Ref> {
    return this.create(did, 'app.bsky.feed.post', { text, langs: ['ja'], ...more });
  }

  async change(did: string, uri: string, record: Record<string, unknown>): Promise<void> {
    const [collection = '', rkey = ''] = uri.split('/').slice(-2);
    await this.call('com.atproto.repo.putRecord', { repo: did, collection, rkey, record: { $type: collection, createdAt: new Date().toISOString(), ...record } }, did);
  }

  async remove(did: string, uri: string): Promise<void> {
    const [collection = '', rkey = ''] = uri.split('/').slice(-2);
    await this.call('com.atproto.repo.deleteRecord', { repo: did, collection, rkey }, did);
  }

  private async call(method: string, body: Record<string, unknown>, did?: string): Promise<unknown> {
    const token = did === undefined ? undefined : this.accounts.get(did)?.accessJwt;
    const answer = await fetch(`http://127.0.0.1:${this.port}/xrpc/${method}`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method}: ${answer.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as unknown);
  }
}
