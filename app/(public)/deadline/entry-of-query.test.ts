import { describe, expect, it } from 'vitest';
import { addressOfQuery, entryOfQuery, type Query, readDay } from './entry-of-query';

const asked = (query: Query) => entryOfQuery({ asked: '1', ...query });
const problems = (query: Query) => asked(query).problems.map(({ field, code }) => `${field}: ${code}`);
const HANDED_IN = { channel: 'in_person', arrivedOn: '2020-03-02' };

describe('a day as people write it', () => {
  it.each([
    ['2020-03-02'],
    ['2020-3-2'],
    ['2020/03/02'],
    ['2020.3.2'],
    ['2020年3月2日'],
    ['２０２０－０３－０２'],
    [' 2020 - 3 - 2 '],
    ['20200302'],
  ])('%s', (text) => {
    expect(readDay(text)).toBe('2020-03-02');
  });

  it.each([['2020-02-30'], ['2020-13-01'], ['02/03/2020'], ['2020-3'], ['tomorrow'], ['2020-03-02-04']])(
    '%s is none',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});

describe('the facts of an address', () => {
  it('nothing typed is nothing wrong, until it is sent', () => {
    expect(entryOfQuery({})).toEqual({ typed: {}, rows: 1, facts: null, problems: [] });
    expect(problems({})).toEqual(['channel: required', 'arrivedOn: required']);
  });

  it('channel and day are enough', () => {
    expect(asked(HANDED_IN)).toMatchObject({ facts: HANDED_IN, problems: [] });
  });

  it('reads everything that can happen', () => {
    const { facts } = asked({
      channel: 'online',
      arrivedOn: '2021-04-18',
      confirmedOn: '2021-04-19',
      supplementNoticeSentOn: '2021-04-20',
      supplementPeriodWorkingDays: '１0',
      supplementReceivedOn: '2021-06-20',
      supplementAcceptedLate: 'yes',
      'extension.notifiedOn': '2021-07-01',
      'extension.workingDays': '5',
      feeNoticeReceivedOn: '2021-07-02',
      feePaidOn: '2021-07-05',
      'reply.method': 'through_agency',
      'reply.on': '2021-07-20',
      replyReceivedByApplicantOn: '2021-07-20',
    });
    expect(facts).toMatchObject({
      confirmedOn: '2021-04-19',
      supplementPeriodWorkingDays: 10,
      supplementAcceptedLate: true,
      extension: { notifiedOn: '2021-07-01', workingDays: 5 },
      reply: { method: 'through_agency', signedOn: '2021-07-20' },
    });
  });

  it('leaves out lines of consultations nobody filled in, and says which line is wrong all the same', () => {
    const query = {
      ...HANDED_IN,
      'consultations.0.kind': 'third_party',
      'consultations.2.kind': 'other_agency',
      'consultations.2.sentOn': '2020-03-10',
    };
    expect(problems(query)).toEqual(['consultations.2.limitOn: missing']);
    expect(asked({ ...query, 'consultations.2.limitOn': '2020-03-20' }).facts?.consultations).toHaveLength(1);
    expect(problems({ ...HANDED_IN, 'consultations.1.limitOn': '2020-03-10' })).toEqual([
      'consultations.1.sentOn: required',
    ]);
  });

  it('what cannot be read is a problem of its field, and stays as it was typed', () => {
    const entry = asked({ ...HANDED_IN, arrivedOn: 'yesterday', 'extension.workingDays': 'ten', channel: 'pigeon' });
    expect(entry.facts).toBeNull();
    expect(entry.typed).toMatchObject({ arrivedOn: 'yesterday', 'extension.workingDays': 'ten' });
    expect(entry.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'channel: bad_choice',
      'arrivedOn: bad_day',
      'extension.workingDays: bad_number',
    ]);
  });

  it('contradictions are problems of the field on the page, in the order of the page', () => {
    expect(
      problems({
        ...HANDED_IN,
        supplementNoticeSentOn: '2020-03-01',
        'consultations.0.sentOn': '2020-03-01',
        feeNoticeSentOn: '2020-03-10',
        'reply.method': 'post',
      }),
    ).toEqual([
      'supplementNoticeSentOn: before',
      'consultations.0.sentOn: before',
      'feeNoticeSentOn: no_fee_yet',
      'reply.on: missing',
    ]);
    expect(problems({ ...HANDED_IN, 'reply.on': '2020-03-10' })).toEqual(['reply.method: required']);
  });

  it('adding a line reckons nothing and finds nothing wrong', () => {
    expect(asked({ add: '1', rows: '1' })).toMatchObject({ rows: 2, facts: null, problems: [] });
    expect(asked({ add: '1', rows: '5' }).rows).toBe(5);
    expect(asked({ rows: '99' }).rows).toBe(5);
    expect(asked({ rows: '-1' }).rows).toBe(1);
  });

  it('a confirmation left over from another channel says nothing', () => {
    expect(asked({ ...HANDED_IN, confirmedOn: '2020-03-09' }).facts?.confirmedOn).toBeUndefined();
  });
});

describe('the short address', () => {
  it('keeps what was typed and nothing else', () => {
    const query = {
      ...HANDED_IN,
      asked: '1',
      rows: '1',
      confirmedOn: '',
      'consultations.0.kind': 'third_party',
      evil: 'x',
    };
    expect(addressOfQuery(query)).toBe('/deadline?channel=in_person&arrivedOn=2020-03-02&asked=1');
    expect(addressOfQuery({})).toBe('/deadline');
  });

  it('means the same', () => {
    const query = { ...HANDED_IN, asked: '1', arrivedOn: '2020年3月2日' };
    const again = Object.fromEntries(new URL(addressOfQuery(query), 'http://x').searchParams);
    expect(entryOfQuery(again)).toEqual(entryOfQuery(query));
  });
});
