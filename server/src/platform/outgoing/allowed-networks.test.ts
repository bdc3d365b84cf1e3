import { describe, expect, it } from 'vitest';
import ipaddr from 'ipaddr.js';
import { isInAllowedNetwork, parseAllowedNetworks } from './allowed-networks.js';

const isAllowed = (text: string, address: string, port: number): boolean => isInAllowedNetwork(parseAllowedNetworks(text), ipaddr.parse(address), port);

describe('ALLOW_PRIVATE_NETWORKS', () => {
  it('opens nothing when it is empty', () => {
    expect(parseAllowedNetworks(' ')).toEqual([]);
  });

  it('opens the named network on the named port only', () => {
    const text = '127.0.0.1/32:8080, [fd00::]/8:*';
    expect(isAllowed(text, '127.0.0.1', 8080)).toBe(true);
    expect(isAllowed(text, '127.0.0.1', 8081)).toBe(false);
    expect(isAllowed(text, '127.0.0.2', 8080)).toBe(false);
    expect(isAllowed(text, 'fd12::3', 9)).toBe(true);
    expect(isAllowed(text, 'fe80::3', 9)).toBe(false);
  });

  it.each(['10.0.0.0', '10.0.0.0/8', '10.0.0.0:80', '10.0.0/8:80', '10.0.0.0/33:80', '300.0.0.0/8:80', 'fd00::/8:80', '[fd00::]/129:80', '[fd00:::]/8:80', '10.0.0.0/8:0', '10.0.0.0/8:70000', 'intranet/8:80'])('names the bad entry %s', (entry) => {
    expect(() => parseAllowedNetworks(`127.0.0.1/32:80,${entry}`)).toThrow(`"${entry}"`);
  });
});
