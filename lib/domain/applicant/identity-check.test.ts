import { describe, expect, it } from 'vitest';
import { day } from '@/lib/domain/day';
import { checkCreditCode, checkResidentId, maskId, maskName, maskEmail, maskPhone, maskText } from './identity-check';

const today = day('2026-11-24');

/**
 * 11010519491231002X is the example printed in GB 11643:
 * 1·7+1·9+0·10+1·5+0·8+5·4+1·2+9·1+4·6+9·3+1·7+2·9+3·10+1·5+0·8+0·4+2·2 = 167 = 15·11 + 2, and 2 stands for X.
 */
describe('checkResidentId', () => {
  it.each([
    ['11010519491231002X', 'the example of the standard'],
    ['11010519491231002x', 'a small x'],
    [' １１０１０５１９４９１２３１００２Ｘ ', 'full-width, with blanks'],
    // order number 003 instead of 002: the sum grows by 2 to 169 = 15·11 + 4, and 4 stands for 8
    ['110105194912310038', 'next order number'],
    // 29 February 2000 exists: 7+9+0+5+0+20+4+0+0+0+0+18+20+45+0+0+2 = 130 = 11·11 + 9, and 9 stands for 3
    ['110105200002290013', 'born on a leap day'],
  ])('accepts %s: %s', (id) => {
    expect(checkResidentId(id, today)).toEqual({ ok: true });
  });

  it.each([
    ['110105491231002', { problem: 'length' }, 'fifteen digits of the old card'],
    ['', { problem: 'length' }, 'nothing'],
    ['1101051949123100AX', { problem: 'characters' }, 'a letter inside'],
    ['X10105194912310021', { problem: 'characters' }, 'X elsewhere than at the end'],
    ['09010519491231002X', { problem: 'region' }, 'region below 11'],
    ['91010519491231002X', { problem: 'region' }, 'region above 83'],
    ['11010519491331002X', { problem: 'birth_date' }, 'thirteenth month'],
    ['110105190002290013', { problem: 'birth_date' }, '1900 was no leap year'],
    ['110105202611250011', { problem: 'birth_date' }, 'born tomorrow'],
    ['110105194912310021', { problem: 'check_digit', expected: 'X' }, 'wrong last digit'],
    [
      '11010519491231020X',
      { problem: 'check_digit', expected: '6' },
      'two neighbours swapped: 167 - 4 + 8 = 171 = 15·11 + 6',
    ],
  ])('doubts %s: %o (%s)', (id, expected, _why) => {
    expect(checkResidentId(id, today)).toEqual({ ok: false, ...expected });
  });
});

/**
 * 91350100M000100Y43 is the example printed in GB 32100. Weights 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28, M = 21, Y = 30:
 * 9·1+1·3+3·9+5·27+1·26+21·20+1·8+30·30+4·28 = 1640 = 52·31 + 28, and 31 - 28 = 3.
 */
describe('checkCreditCode', () => {
  it.each([
    ['91350100M000100Y43', 'the example of the standard'],
    ['91350100m000100y43', 'small letters'],
    // second character 2 instead of 1: 1640 + 3 = 1643 = 53·31, remainder 0, check 0
    ['92350100M000100Y40', 'remainder nought'],
  ])('accepts %s: %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ ok: true });
  });

  it.each([
    ['91350100M000100Y4', { problem: 'length' }],
    ['91350100O000100Y43', { problem: 'characters' }],
    ['9135A100M000100Y43', { problem: 'characters' }],
    ['91350100M000100Y44', { problem: 'check_digit', expected: '3' }],
  ])('doubts %s: %o', (code, expected) => {
    expect(checkCreditCode(code)).toEqual({ ok: false, ...expected });
  });
});

describe('masking', () => {
  it.each([
    ['张三', '张*'],
    ['张小三', '张**'],
    ['欧阳修', '欧阳*'],
    ['司马相如', '司马**'],
    ['欧阳', '欧*'],
    ['买买提·艾力', '买**'],
    ['𠮷野', '𠮷*'],
    ['张', '*'],
    ['', ''],
  ])('the person %s is shown as %s', (name, expected) => {
    expect(maskName('natural', name)).toBe(expected);
  });

  it.each([
    ['温州市某某科技有限公司', '温州市某***'],
    ['某某大学', '某某***'],
  ])('the organisation %s is shown as %s', (name, expected) => {
    expect(maskName('research', name)).toBe(expected);
  });

  it.each([
    ['11010519491231002X', '1101**********002X'],
    ['110105491231002', '1101*******1002'],
    ['E12345678', '*******78'],
    ['H1234567', '******67'],
    ['123', '*23'],
    ['12', '**'],
  ])('the number %s is shown as %s', (id, expected) => {
    expect(maskId(id)).toBe(expected);
  });

  it.each([
    ['13800001234', '138****1234'],
    ['0577-88880000', '057******0000'],
    ['88880000', '******00'],
    ['+86 138 0000 1234', '+86**********1234'],
    ['打给妻子李红梅', '***'],
    ['13800001234、李红梅', '***'],
    ['李红梅', '***'],
    ['', ''],
  ])('the phone %s is shown as %s', (phone, expected) => {
    expect(maskPhone(phone)).toBe(expected);
  });

  it.each([
    ['xiaoming@example.invalid', 'x***@example.invalid'],
    ['x@example.invalid', '***@example.invalid'],
    ['微信：wangxiaoming', '***'],
    ['13800001234', '***'],
    ['a@example.invalid 13800001234', '***'],
    ['a@b@example.invalid', '***'],
    ['wxm88', '***'],
    ['', ''],
  ])('the e-mail address %s is shown as %s', (email, expected) => {
    expect(maskEmail(email)).toBe(expected);
  });

  it.each([
    ['浙江省温州市某路2号', '浙江省***'],
    ['某村2号', '****'],
    ['325000', '******'],
    ['', ''],
  ])('the text %s is shown as %s', (text, expected) => {
    expect(maskText(text)).toBe(expected);
  });
});
