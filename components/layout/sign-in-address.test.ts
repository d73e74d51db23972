import { expect, it } from 'vitest';
import { signInAddress } from './sign-in-address';

it.each([
  ['/cases/a-1', '%2Fcases%2Fa-1'],
  ['/queue?view=due&q=公开', '%2Fqueue%3Fview%3Ddue%26q%3D%E5%85%AC%E5%BC%80'],
  ['/queue?_rsc=1abc', '%2Fqueue'],
  ['/queue?view=due&_rsc=1abc', '%2Fqueue%3Fview%3Ddue'],
  ['/queue?_rsc=1abc&view=due', '%2Fqueue%3Fview%3Ddue'],
])('on to %s after signing in', (wanted, back) => {
  expect(signInAddress(wanted)).toBe(`/sign-in?back=${back}`);
});
