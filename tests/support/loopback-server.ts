import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createRawServer, type AddressInfo, type Server as RawServer, type Socket } from 'node:net';

const open: (() => void)[] = [];

/** Starts a server on loopback; resolves with its port. `closeLoopbackServers` ends it and its connections. */
export async function listenOnLoopback(server: Server | RawServer, host = '127.0.0.1', port = 0): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  open.push(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

export function closeLoopbackServers(): void {
  for (const close of open.splice(0)) close();
}

export function serveHttp(handler: RequestListener): Promise<number> {
  return listenOnLoopback(createServer(handler));
}

/** Answers any request with these bytes as they stand, then ends the connection. */
export function serveBytes(answer: string | Buffer): Promise<number> {
  return listenOnLoopback(createRawServer((socket) => socket.once('data', () => socket.end(answer))));
}
