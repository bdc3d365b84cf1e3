import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { isInAllowedNetwork, type AllowedNetwork } from './allowed-networks.js';
import { OutgoingError } from './outgoing-error.js';

export type ResolvedAddress = { address: string; family: number };
export type Resolve = (host: string) => Promise<ResolvedAddress[]>;

/** Public unicast by number, but answered by the machine of a hosting provider itself (metadata, host agent). */
const hostServices = new Set(['168.63.129.16']);
/** The only block from which public IPv6 addresses are given out (RFC 4291, IANA). */
const globalUnicast6: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Whether an address belongs to the open internet. Zone ids are ignored; what cannot be read is not public. */
export function isPublicAddress(text: string): boolean {
  const address = readAddress(text);
  if (address === null || address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6') return address.match(globalUnicast6);
  return !hostServices.has(address.toString());
}

function readAddress(text: string): ipaddr.IPv4 | ipaddr.IPv6 | null {
  const bare = text.replace(/%.*$/, '');
  return ipaddr.isValid(bare) ? ipaddr.process(bare) : null;
}

export type GuardRules = { readonly allowPrivate: readonly AllowedNetwork[]; readonly publicPorts: readonly number[]; readonly resolve?: Resolve | undefined };

/** Decides which addresses and ports may be spoken to; asks the names, never connects. */
export class AddressGuard {
  constructor(private readonly rules: GuardRules) {}

  /** Why this address may not be spoken to; null where it may. */
  reasonAgainst(address: string, port: number): string | null {
    const read = readAddress(address);
    if (read === null) return 'not an address';
    if (isInAllowedNetwork(this.rules.allowPrivate, read, port)) return null;
    if (!isPublicAddress(address)) return `address is ${read.range()}`;
    return this.rules.publicPorts.includes(port) ? null : `port ${port}`;
  }

  /**
   * The addresses of a host, all checked. One refused answer refuses the host, because a mixed answer is the mark
   * of a rebinding name. Throws OutgoingError `address_refused` or `host_not_found`.
   */
  async addressesOf(hostname: string, port: number): Promise<string[]> {
    const host = hostname.replace(/^\[|\]$/g, '');
    const answers = ipaddr.isValid(host) ? [host] : await this.ask(host);
    for (const answer of answers) {
      const reason = this.reasonAgainst(answer, port);
      if (reason !== null) throw new OutgoingError('address_refused', reason);
    }
    // In their plain form, so that no odd spelling is taken for a name and asked again.
    return answers.map((answer) => readAddress(answer)?.toString() ?? answer);
  }

  private async ask(host: string): Promise<string[]> {
    const resolve = this.rules.resolve ?? ((name: string) => lookup(name, { all: true }));
    const answers = await resolve(host);
    if (answers.length === 0) throw new OutgoingError('host_not_found');
    return answers.map((answer) => answer.address);
  }
}
