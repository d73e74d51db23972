/**
 * A notice for 2027 as holiday-cn would publish it. Invented for tests, like the notices of other years: 1 January 2027 is a
 * Friday, the Spring Festival falls on Saturday 6 February.
 */
const days = (name: string, isOffDay: boolean, ...dates: string[]) => dates.map((date) => ({ name, date, isOffDay }));

export const NOTICE_2027 = JSON.stringify({
  $schema: 'https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json',
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/content/202611/content_2027.htm'],
  days: [
    ...days('元旦', true, '2027-01-01', '2027-01-02', '2027-01-03'),
    ...days('春节', false, '2027-01-30'),
    ...days(
      '春节',
      true,
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
    ),
    ...days('春节', false, '2027-02-20'),
    ...days('清明节', true, '2027-04-03', '2027-04-04', '2027-04-05'),
    ...days('劳动节', true, '2027-05-01', '2027-05-02', '2027-05-03', '2027-05-04', '2027-05-05'),
    ...days('劳动节', false, '2027-05-08'),
    ...days('端午节', true, '2027-06-09'),
    ...days('中秋节', true, '2027-09-15'),
    ...days(
      '国庆节',
      true,
      '2027-10-01',
      '2027-10-02',
      '2027-10-03',
      '2027-10-04',
      '2027-10-05',
      '2027-10-06',
      '2027-10-07',
    ),
    ...days('国庆节', false, '2027-09-26', '2027-10-09'),
  ],
});
