import { describe, expect, it } from 'vitest';
import { AddressGuard, isPublicAddress } from './address-guard.js';
import { parseAllowedNetworks } from './allowed-networks.js';

const rules = { allowPrivate: [], publicPorts: [80, 443] };

describe('which addresses belong to the open internet', () => {
  it.each(['8.8.8.8', '1.1.1.1', '2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8'])('%s does', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.0.0.192', '192.0.2.1', '192.88.99.1', '192.168.1.1',
    '198.18.0.1', '198.51.100.1', '203.0.113.9', '224.0.0.1', '255.255.255.255', '168.63.129.16', '100.100.100.200',
    '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:0:127.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::7f00:1', '100::1', '2001::1', '2001:db8::1',
    '2002:7f00:1::', '3fff::1', '5f00::1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', 'not an address', '',
  ])('%s does not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('the guard of a host', () => {
  it('refuses a public address on a port that is neither 80 nor 443', () => {
    expect(new AddressGuard(rules).reasonAgainst('8.8.8.8', 22)).toBe('port 22');
    expect(new AddressGuard(rules).reasonAgainst('8.8.8.8', 443)).toBeNull();
  });

  it('lets a private address pass only on the port its operator opened', () => {
    const guard = new AddressGuard({ ...rules, allowPrivate: parseAllowedNetworks('10.0.0.0/8:8080') });
    expect(guard.reasonAgainst('10.9.9.9', 8080)).toBeNull();
    expect(guard.reasonAgainst('::ffff:10.9.9.9', 8080)).toBeNull();
    expect(guard.reasonAgainst('10.9.9.9', 80)).not.toBeNull();
  });

  it('refuses a name as soon as one of its addresses is private', async () => {
    const guard = new AddressGuard({ ...rules, resolve: async () => [{ address: '8.8.8.8', family: 4 }, { address: '127.0.0.1', family: 4 }] });
    await expect(guard.addressesOf('mixed.example', 443)).rejects.toMatchObject({ code: 'address_refused' });
  });

  it('says that a name without addresses was not found', async () => {
    const guard = new AddressGuard({ ...rules, resolve: async () => [] });
    await expect(guard.addressesOf('empty.example', 443)).rejects.toMatchObject({ code: 'host_not_found' });
  });

  it('never asks the resolver for a literal address', async () => {
    const guard = new AddressGuard({ ...rules, resolve: () => Promise.reject(new Error('asked')) });
    await expect(guard.addressesOf('[2606:4700::1111]', 443)).resolves.toEqual(['2606:4700::1111']);
  });
});
