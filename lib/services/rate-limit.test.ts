import { describe, expect, test } from 'vitest';
import { networkOf } from './rate-limit';

describe('the network tries are counted for', () => {
  test.each([
    ['an IPv4 address is its own', '203.0.113.9', '203.0.113.9'],
    ['an IPv4 address inside IPv6 is the IPv4 address', '::ffff:203.0.113.9', '203.0.113.9'],
    ['an IPv6 address is its first four groups', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['a shortened one too', '2001:db8::1', '2001:db8:0:0'],
    ['one shortened at its end too', '2001:db8:1:2::', '2001:db8:1:2'],
    ['the address of the machine itself too', '::1', '0:0:0:0'],
    ['an unknown address is one party', 'unknown', 'unknown'],
  ])('%s', (_name, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
