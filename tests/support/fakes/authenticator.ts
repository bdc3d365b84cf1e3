import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

type Flags = { isVerified?: boolean; counter?: number; origin?: string; rpId?: string; type?: string };
type CreationOptions = { challenge: string; rp: { id?: string | undefined }; user: { id: string } };
type RequestOptions = { challenge: string; rpId: string };
export type RegistrationAnswer = {
  id: string; rawId: string; type: 'public-key'; clientExtensionResults: Record<string, unknown>;
  response: { clientDataJSON: string; attestationObject: string; transports: string[] };
};
export type AuthenticationAnswer = {
  id: string; rawId: string; type: 'public-key'; clientExtensionResults: Record<string, unknown>;
  response: { clientDataJSON: string; authenticatorData: string; signature: string; userHandle: string };
};

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
/** CBOR, as little of it as a passkey needs: non-negative and negative integers, bytes, text, maps. */
function cbor(value: number | string | Buffer | Map<number | string, unknown>): Buffer {
  const head = (major: number, size: number): Buffer => {
    if (size < 24) return Buffer.from([(major << 5) | size]);
    return size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
  };
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item as number)])]);
}

/** A passkey in memory, which can be told to lie in every way a broken or stolen one might. */
export class FakeAuthenticator {
  readonly id = randomBytes(32);
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject };
  private userHandle = randomBytes(16).toString('base64url');
  counter = 0;

  constructor(readonly origin: string, keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })) {
    this.keys = keys;
  }

  register(options: CreationOptions, lies: Flags = {}): RegistrationAnswer {
    this.userHandle = options.user.id;
    const jwk = this.keys.publicKey.export({ format: 'jwk' });
    const key = cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, Buffer.from(jwk.x ?? '', 'base64url')], [-3, Buffer.from(jwk.y ?? '', 'base64url')]]));
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key]);
    const authData = Buffer.concat([this.authData(lies.rpId ?? options.rp.id ?? '', { counter: 0, ...lies }, 0x40), attested]);
    const attestationObject = cbor(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]]));
    return {
      ...this.naming, response: { clientDataJSON: this.clientData('webauthn.create', options.challenge, lies).toString('base64url'), attestationObject: attestationObject.toString('base64url'), transports: ['internal'] },
    };
  }

  answer(options: RequestOptions, lies: Flags = {}): AuthenticationAnswer {
    this.counter = lies.counter ?? this.counter + 1;
    const authData = this.authData(lies.rpId ?? options.rpId, { ...lies, counter: this.counter }, 0);
    const clientData = this.clientData('webauthn.get', options.challenge, lies);
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientData)]), this.keys.privateKey);
    return {
      ...this.naming,
      response: { clientDataJSON: clientData.toString('base64url'), authenticatorData: authData.toString('base64url'), signature: signature.toString('base64url'), userHandle: this.userHandle },
    };
  }

  private get naming(): { id: string; rawId: string; type: 'public-key'; clientExtensionResults: Record<string, unknown> } {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} };
  }

  private authData(rpId: string, { isVerified = true, counter = 0 }: Flags, moreFlags: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([0x01 | (isVerified ? 0x04 : 0) | moreFlags]), count]);
  }

  private clientData(type: string, challenge: string, lies: Flags): Buffer {
    return Buffer.from(JSON.stringify({ type: lies.type ?? type, challenge, origin: lies.origin ?? this.origin, crossOrigin: false }));
  }
}
