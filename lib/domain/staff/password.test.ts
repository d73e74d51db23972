import { describe, expect, it } from 'vitest';
import { passwordProblem } from './password';

describe('a password', () => {
  it.each([
    ['of ten characters, three kinds', 'Gongkai202', null],
    ['of nine', 'Gongkai20', 'password_length'],
    ['of 128', `Aa1${'x'.repeat(125)}`, null],
    ['of 129', `Aa1${'x'.repeat(126)}`, 'password_length'],
    ['of characters outside the plane every one of which is one', `Aa${'𠮷'.repeat(8)}`, null],
    ['of small letters only', 'gongkaigongkai', 'password_too_plain'],
    ['of two kinds: letters small and capital', 'GongkaiGongkai', 'password_too_plain'],
    ['of two kinds: small letters and digits', 'gongkai2020', 'password_too_plain'],
    ['of two kinds: words and spaces', 'correct horse battery', 'password_too_plain'],
    ['of small letters, digits and signs', 'gongkai-2020', null],
    ['of capital letters, digits and signs', '9B3K-QQ0M-7XWZ-1ADE', null],
    ['of Chinese, letters and digits: Chinese is the fourth kind', '公开信息abc2020', null],
    [
      'that only looks like more kinds: full-width signs are plain ones',
      'ｇｏｎｇｋａｉ２０２０',
      'password_too_plain',
    ],
    ['that is the user name', 'wang.wei-2020', 'password_is_username'],
    ['that is the user name in other letters', 'Wang.Wei-2020', 'password_is_username'],
    ['that holds the user name and more', 'wang.wei-2020x', null],
  ])('%s', (_name, password, problem) => {
    expect(passwordProblem(password, 'wang.wei-2020')).toBe(problem);
  });
});
