import { expect, test } from 'vitest';
import { wrongFields } from './wrong-fields';

const RIGHT = {
  token: 'a-token',
  bodyName: '某市某局',
  username: 'guanli',
  name: '管理员',
  password: 'Gongkai-2020',
  again: 'Gongkai-2020',
};

test.each([
  ['nothing, where all is right', {}, []],
  ['a token that was left out, or is only spaces', { token: ' ' }, ['token']],
  ['a password that was typed otherwise the second time', { again: 'Gongkai-2021' }, ['again']],
  ['a password that is the user name', { username: 'gongkai-2020' }, ['password']],
  ['a password that is too short, typed twice', { password: 'Gong-2020', again: 'Gong-2020' }, ['password']],
  [
    'everything, where nothing was typed',
    { token: '', bodyName: '', username: '', name: '', password: '', again: '' },
    ['token', 'bodyName', 'username', 'name', 'password'],
  ],
])('what is wrong is %s', (_, typed, fields) => {
  expect(wrongFields({ ...RIGHT, ...typed })).toEqual(fields);
});
