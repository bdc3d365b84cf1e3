import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates } from 'node:tls';
import type { AddressGuard } from './address-guard.js';
import { OutgoingError, toOutgoingError } from './outgoing-error.js';

export type SocketTarget = { hostname: string; port: number; isSecure: boolean; signal: AbortSignal; extraCa: readonly string[] };

/**
 * Opens a connection to a host whose every address was checked, pinned to the checked address: the name is asked
 * once, the socket gets the literal, and the address at its far end is checked again (rebinding).
 */
export async function openGuardedSocket(guard: AddressGuard, target: SocketTarget): Promise<Socket> {
  const addresses = await abortable(guard.addressesOf(target.hostname, target.port), target.signal);
  let last: unknown = new OutgoingError('host_not_found');
  for (const address of addresses.slice(0, 4)) {
    try {
      const socket = await openPlain(address, target, guard);
      return target.isSecure ? await secure(socket, target) : socket;
    } catch (error) {
      last = error;
      if (target.signal.aborted || (error instanceof OutgoingError && error.code === 'address_refused')) break;
    }
  }
  throw target.signal.aborted ? target.signal.reason : toOutgoingError(last);
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

async function openPlain(address: string, target: SocketTarget, guard: AddressGuard): Promise<Socket> {
  const socket = connectPlain({ host: address, port: target.port, family: isIP(address), noDelay: true });
  await settled(socket, 'connect', target.signal);
  const reason = socket.remoteAddress === undefined ? 'no far end' : guard.reasonAgainst(socket.remoteAddress, target.port);
  if (reason === null) return socket;
  socket.destroy();
  throw new OutgoingError('address_refused', reason);
}

async function secure(plain: Socket, target: SocketTarget): Promise<Socket> {
  const host = target.hostname.replace(/^\[|\]$/g, '');
  const socket = connectTls({
    socket: plain, host, ALPNProtocols: ['http/1.1'], minVersion: 'TLSv1.2',
    // Server names must not be addresses (RFC 6066, 3); the certificate is then checked against `host`.
    ...(isIP(host) === 0 ? { servername: host.replace(/\.$/, '') } : {}),
    ...(target.extraCa.length > 0 ? { ca: [...rootCertificates, ...target.extraCa] } : {}),
  });
  await settled(socket, 'secureConnect', target.signal);
  return socket;
}

/** Waits for the event; an error or the signal destroys the socket and rejects. */
function settled(socket: Socket, event: 'connect' | 'secureConnect', signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const finish = (error: unknown, isGood: boolean): void => {
      signal.removeEventListener('abort', onAbort);
      socket.off(event, onGood);
      socket.off('error', onError);
      socket.off('close', onClose);
      if (isGood) return resolve();
      // A late error of a socket nobody waits for must not end the process.
      socket.on('error', () => undefined);
      socket.destroy();
      reject(error);
    };
    const onGood = (): void => finish(null, true);
    const onError = (error: Error): void => finish(error, false);
    const onClose = (): void => finish(new OutgoingError('unreachable', 'closed while connecting'), false);
    const onAbort = (): void => finish(signal.reason, false);
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    socket.once(event, onGood);
    socket.once('error', onError);
    socket.once('close', onClose);
  });
}
