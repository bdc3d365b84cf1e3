import ipaddr from 'ipaddr.js';

/** A private network the operator opened on purpose, for one port or (null) for all. */
export type AllowedNetwork = { readonly network: ipaddr.IPv4 | ipaddr.IPv6; readonly prefix: number; readonly port: number | null };

/**
 * Reads ALLOW_PRIVATE_NETWORKS: entries `CIDR:port` between commas or spaces, such as
 * `127.0.0.1/32:8080, 10.0.0.0/8:443, [fd00::]/8:*`. Throws an Error that names the bad entry.
 */
export function parseAllowedNetworks(text: string): AllowedNetwork[] {
  return text.split(/[\s,]+/).filter((entry) => entry !== '').map(parseEntry);
}

function parseEntry(entry: string): AllowedNetwork {
  const parts = /^(?:\[([0-9a-f:.]+)\]|(\d+\.\d+\.\d+\.\d+))\/(\d{1,3}):(\*|\d{1,5})$/i.exec(entry);
  if (parts === null) throw badEntry(entry, 'write it as 10.0.0.0/8:443, [fd00::]/8:443 or with * for every port');
  const [, six, four, prefix = '', port = ''] = parts;
  const network = six === undefined ? readFour(entry, four ?? '') : readSix(entry, six);
  if (Number(prefix) > (six === undefined ? 32 : 128)) throw badEntry(entry, 'the prefix is too long');
  return { network, prefix: Number(prefix), port: port === '*' ? null : readPort(entry, Number(port)) };
}

function readFour(entry: string, text: string): ipaddr.IPv4 {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) throw badEntry(entry, 'the address is not valid');
  return ipaddr.IPv4.parse(text);
}

function readSix(entry: string, text: string): ipaddr.IPv6 {
  if (!ipaddr.IPv6.isValid(text)) throw badEntry(entry, 'the address is not valid');
  return ipaddr.IPv6.parse(text);
}

function readPort(entry: string, port: number): number {
  if (port < 1 || port > 65_535) throw badEntry(entry, 'the port must be 1 to 65535');
  return port;
}

function badEntry(entry: string, reason: string): Error {
  return new Error(`ALLOW_PRIVATE_NETWORKS: "${entry}": ${reason}`);
}

/** Whether the operator opened this address (IPv4 in IPv6 counts as IPv4) and port. */
export function isInAllowedNetwork(networks: readonly AllowedNetwork[], address: ipaddr.IPv4 | ipaddr.IPv6, port: number): boolean {
  return networks.some((entry) => {
    if (entry.port !== null && entry.port !== port) return false;
    return address.kind() === entry.network.kind() && address.match(entry.network, entry.prefix);
  });
}
