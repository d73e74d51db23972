import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WORKED_CLOCK_CASES, WORKED_FEE_CASES } from '@/lib/testing/worked-cases';
import { answerClockText, answerFeeText } from './clock-commands';
import { readInput } from './json-input';

// The words in process are chosen when they are first loaded.
vi.hoisted(() => {
  process.env['LC_ALL'] = 'zh_CN.UTF-8';
});

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-clock-'));
const dataFolder = path.join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command as another program would: what is known goes in on stdin. */
function pipe(command: string, stdin: unknown, locale = 'zh_CN.UTF-8'): Promise<Answer> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env['PATH'] ?? '',
    LC_ALL: locale,
    GONGKAI_DATA_DIR: dataFolder,
  };
  return new Promise((resolve) => {
    const args = ['lib/cli/run.mjs', 'lib/cli/main.ts', command];
    const child = execFile(process.execPath, args, { env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
    child.stdin?.end(typeof stdin === 'string' ? stdin : JSON.stringify(stdin));
  });
}

/** The lines of a refusal, in process. */
function complaint(answer: () => unknown): string[] {
  try {
    answer();
  } catch (error) {
    if (error instanceof Error && error.name === 'Complaint') return error.message.split('\n');
    throw error;
  }
  return [];
}
const ofClock = (facts: unknown) => complaint(() => answerClockText(JSON.stringify(facts)));
const ofFee = (question: unknown) => complaint(() => answerFeeText(JSON.stringify(question)));

describe('clock', () => {
  let answers: Record<string, unknown>[] = [];
  let told: Answer;

  beforeAll(async () => {
    told = await pipe(
      'clock',
      WORKED_CLOCK_CASES.map(({ input }) => input),
    );
    answers = JSON.parse(told.out) as typeof answers;
  }, 60_000);

  it('answers a list with a list, and says nothing else', () => {
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(answers).toHaveLength(WORKED_CLOCK_CASES.length);
  });

  it.each(WORKED_CLOCK_CASES.map(({ id, expected }, index) => [id, index, expected] as const))(
    '%s',
    (_id, index, expected) => {
      expect(answers[index]).toMatchObject(expected);
    },
  );

  it.each(WORKED_CLOCK_CASES.map(({ id, input, expected }) => [id, input, expected] as const))(
    '%s alone',
    (_id, input, expected) => {
      expect(answerClockText(JSON.stringify(input))).toMatchObject(expected);
    },
  );

  it('explains the day in sentences, with the days easily miscounted and the article', () => {
    // The first case is plain: Monday 2 March 2020 and twenty working days.
    expect(answers[0]?.['text']).toEqual([
      '2020-03-02 周一 为收到之日，当日不计，次日起算；依据：条例第三十一条',
      expect.stringContaining('第 1 至第 20 个工作日；依据：条例第三十三条第二款'),
      expect.stringContaining('到期日为 2020-03-30 周一'),
    ]);
    expect(answers[0]).toMatchObject({ ledger: { dueOn: '2020-03-30', lines: [{ kind: 'received' }, {}, {}] } });
  });

  it('speaks English where the terminal does, and opens no database', async () => {
    const { out } = await pipe('clock', { receivedOn: '2020-01-20' }, 'en_GB.UTF-8');
    expect((JSON.parse(out) as { text: string[] }).text.join()).toContain('Spring Festival');
    expect(existsSync(dataFolder)).toBe(false);
  }, 20_000);
});

describe('what cannot be reckoned', () => {
  it('is refused on stderr, one line each, by place and field, and nothing is printed', async () => {
    const { code, out, err } = await pipe('clock', [
      { receivedOn: '2020-03-02' },
      { recievedOn: '2020-03-02', receivedOn: '2020-3-2' },
      { receivedOn: '2020-03-02', consultations: [{ kind: 'third_party', sentOn: '2020-03-01' }] },
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toEqual([
      expect.stringMatching(/^\[1\] receivedOn：.*2020-3-2.*YYYY-MM-DD/),
      expect.stringMatching(/^\[1\] recievedOn：没有这一项/),
      '[2] consultations.0.sentOn：2020-03-01 早于 receivedOn（2020-03-02）',
    ]);
  }, 20_000);

  it.each<[string, unknown, RegExp]>([
    ['nothing', {}, /receivedOn, channel/],
    ['no object', 'today', /object/],
    ['a null', null, /object/],
    ['an unknown channel', { channel: 'pigeon', arrivedOn: '2020-03-02' }, /^channel：.*"pigeon".*in_person/],
    ['a day that does not exist', { receivedOn: '2020-02-30' }, /^receivedOn：.*"2020-02-30"/],
    ['a number for a day', { receivedOn: 20200302 }, /^receivedOn：.*string/],
    ['a missing part', { receivedOn: '2020-03-02', extension: {} }, /^extension\.workingDays：没有给出/],
    ['half a working day', { receivedOn: '2020-03-02', extension: { workingDays: 1.5 } }, /^extension\.workingDays：/],
    ['too many days', { receivedOn: '2020-03-02', extension: { workingDays: 1e6 } }, /^extension\.workingDays：.*999/],
    [
      'a reply without its day',
      { receivedOn: '2020-03-02', reply: { method: 'post' } },
      /^reply\.postedOn：.*reply\.method/,
    ],
    [
      'a fee before there were fees',
      { receivedOn: '2020-03-02', feeNoticeSentOn: '2020-03-10' },
      /^feeNoticeSentOn：2021-01-01/,
    ],
    [
      'an unconfirmed request with a reply',
      { channel: 'fax', arrivedOn: '2020-03-02', extension: { workingDays: 5 } },
      /confirmedOn/,
    ],
    [
      'two consultations in two places',
      { receivedOn: '2020-03-02', consultation: { kind: 'third_party', sentOn: '2020-03-03' }, consultations: [] },
      /^consultation：.*consultations/,
    ],
  ])('%s', (_what, facts, words) => {
    const lines = ofClock(facts);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
    expect(lines[0]).not.toMatch(/fact\.|\{/);
  });

  it('no JSON, or nothing', () => {
    expect(complaint(() => answerClockText('{"receivedOn": '))[0]).toMatch(/JSON/);
    expect(complaint(() => answerClockText(' \n'))[0]).toMatch(/--help/);
    expect(answerClockText('[]')).toEqual([]);
  });

  it('a terminal, which nobody pipes anything into', async () => {
    await expect(readInput(Object.assign(Readable.from([]), { isTTY: true }))).rejects.toThrow('--help');
  });

  it('more than ten megabytes', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    expect(await readInput(Readable.from(Array<Buffer>(10).fill(megabyte)))).toHaveLength(10 * megabyte.length);
    await expect(readInput(Readable.from(Array<Buffer>(11).fill(megabyte)))).rejects.toThrow('10 MB');
  });
});

describe('fee', () => {
  let answers: unknown[] = [];
  beforeAll(async () => {
    const { out } = await pipe(
      'fee',
      WORKED_FEE_CASES.map(({ input }) => input),
    );
    answers = JSON.parse(out) as unknown[];
  }, 60_000);

  it.each(WORKED_FEE_CASES.map(({ id, expected }, index) => [id, index, expected] as const))(
    '%s',
    (_id, index, expected) => {
      expect(answers[index]).toMatchObject(expected);
    },
  );

  // Ten free, twenty at 100, five at 200.
  it('shows the working slice by slice', () => {
    expect(answerFeeText('{"mode":"per_item","count":35}')).toEqual({
      mode: 'per_item',
      units: 35,
      slices: [
        { from: 1, to: 10, units: 10, yuanEach: 0, yuan: 0 },
        { from: 11, to: 30, units: 20, yuanEach: 100, yuan: 2000 },
        { from: 31, to: 35, units: 5, yuanEach: 200, yuan: 1000 },
      ],
      amountYuan: 3000,
    });
  });

  it('tells what one request of the month costs, alone and beside the month', () => {
    expect(answerFeeText('{"mode":"per_item","ordinal":12}')).toMatchObject({ amountYuan: 100, units: 1 });
    expect(answerFeeText('{"mode":"per_item","count":35,"ordinal":31}')).toMatchObject({
      amountYuan: 3000,
      ordinalYuan: 200,
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no mode', { count: 3 }, /^mode：/],
    ['an unknown mode', { mode: 'per_word', count: 3 }, /^mode：.*per_item/],
    ['neither count nor ordinal', { mode: 'per_item' }, /^mode：.*count, ordinal/],
    ['pages for items', { mode: 'per_item', count: 1, pages: 3 }, /^pages：没有这一项/],
    ['no pages', { mode: 'per_page' }, /^pages：没有给出/],
    ['nought', { mode: 'per_page', pages: 0 }, /^pages：.*1/],
    ['a request beyond the month', { mode: 'per_item', count: 3, ordinal: 4 }, /^ordinal：.*3/],
  ])('refuses %s', (_what, question, words) => {
    const lines = ofFee(question);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
  });
});
