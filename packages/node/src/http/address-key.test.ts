import { expect, it } from 'vitest'

import { addressKey } from './address-key.ts'

it.each([
  ['127.0.0.1', '127.0.0.1'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::1', '0:0:0:0::/64'],
  ['2001:DB8:0:7:1:2:3:4', '2001:db8:0:7::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the address key of %s is %s', (address, key) => expect(addressKey(address)).toBe(key))
