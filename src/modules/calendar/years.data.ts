import type { HolidayNotice } from './rules.ts'

/**
 * The State Council General Office's yearly holiday notices, 2019–2026, in the order they came out;
 * a later notice overrides an earlier one. A notice may arrange days of the neighbouring year
 * (2018-12-29 belongs to the notice for 2019). `off` is first and last day, inclusive; `working`
 * are the days exchanged for it. A year without a notice is provisional: add it here when it comes.
 */
export const holidayNotices: readonly HolidayNotice[] = [
  {
    year: 2019,
    source: 'http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm',
    holidays: [
      { festival: 'new-year', off: ['2018-12-30', '2019-01-01'], working: ['2018-12-29'] },
      {
        festival: 'spring-festival',
        off: ['2019-02-04', '2019-02-10'],
        working: ['2019-02-02', '2019-02-03'],
      },
      { festival: 'qingming', off: ['2019-04-05', '2019-04-05'], working: [] },
      { festival: 'dragon-boat', off: ['2019-06-07', '2019-06-07'], working: [] },
      { festival: 'mid-autumn', off: ['2019-09-13', '2019-09-13'], working: [] },
      {
        festival: 'national-day',
        off: ['2019-10-01', '2019-10-07'],
        working: ['2019-09-29', '2019-10-12'],
      },
    ],
  },
  {
    // Lengthened Labour Day from one day to four.
    year: 2019,
    source: 'http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm',
    holidays: [
      {
        festival: 'labour-day',
        off: ['2019-05-01', '2019-05-04'],
        working: ['2019-04-28', '2019-05-05'],
      },
    ],
  },
  {
    year: 2020,
    source: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
    holidays: [
      { festival: 'new-year', off: ['2020-01-01', '2020-01-01'], working: [] },
      { festival: 'spring-festival', off: ['2020-01-24', '2020-01-30'], working: ['2020-01-19'] },
      { festival: 'qingming', off: ['2020-04-04', '2020-04-06'], working: [] },
      {
        festival: 'labour-day',
        off: ['2020-05-01', '2020-05-05'],
        working: ['2020-04-26', '2020-05-09'],
      },
      { festival: 'dragon-boat', off: ['2020-06-25', '2020-06-27'], working: ['2020-06-28'] },
      {
        festival: 'national-day-and-mid-autumn',
        off: ['2020-10-01', '2020-10-08'],
        working: ['2020-09-27', '2020-10-10'],
      },
    ],
  },
  {
    // Prolonged the Spring Festival during the epidemic; work began again on 3 February.
    year: 2020,
    source: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    holidays: [
      { festival: 'spring-festival', off: ['2020-01-31', '2020-02-02'], working: ['2020-02-03'] },
    ],
  },
  {
    year: 2021,
    source: 'http://www.gov.cn/zhengce/zhengceku/2020-11/25/content_5564127.htm',
    holidays: [
      { festival: 'new-year', off: ['2021-01-01', '2021-01-03'], working: [] },
      {
        festival: 'spring-festival',
        off: ['2021-02-11', '2021-02-17'],
        working: ['2021-02-07', '2021-02-20'],
      },
      { festival: 'qingming', off: ['2021-04-03', '2021-04-05'], working: [] },
      {
        festival: 'labour-day',
        off: ['2021-05-01', '2021-05-05'],
        working: ['2021-04-25', '2021-05-08'],
      },
      { festival: 'dragon-boat', off: ['2021-06-12', '2021-06-14'], working: [] },
      { festival: 'mid-autumn', off: ['2021-09-19', '2021-09-21'], working: ['2021-09-18'] },
      {
        festival: 'national-day',
        off: ['2021-10-01', '2021-10-07'],
        working: ['2021-09-26', '2021-10-09'],
      },
    ],
  },
  {
    year: 2022,
    source: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    holidays: [
      { festival: 'new-year', off: ['2022-01-01', '2022-01-03'], working: [] },
      {
        festival: 'spring-festival',
        off: ['2022-01-31', '2022-02-06'],
        working: ['2022-01-29', '2022-01-30'],
      },
      { festival: 'qingming', off: ['2022-04-03', '2022-04-05'], working: ['2022-04-02'] },
      {
        festival: 'labour-day',
        off: ['2022-04-30', '2022-05-04'],
        working: ['2022-04-24', '2022-05-07'],
      },
      { festival: 'dragon-boat', off: ['2022-06-03', '2022-06-05'], working: [] },
      { festival: 'mid-autumn', off: ['2022-09-10', '2022-09-12'], working: [] },
      {
        festival: 'national-day',
        off: ['2022-10-01', '2022-10-07'],
        working: ['2022-10-08', '2022-10-09'],
      },
    ],
  },
  {
    year: 2023,
    source: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    holidays: [
      { festival: 'new-year', off: ['2022-12-31', '2023-01-02'], working: [] },
      {
        festival: 'spring-festival',
        off: ['2023-01-21', '2023-01-27'],
        working: ['2023-01-28', '2023-01-29'],
      },
      { festival: 'qingming', off: ['2023-04-05', '2023-04-05'], working: [] },
      {
        festival: 'labour-day',
        off: ['2023-04-29', '2023-05-03'],
        working: ['2023-04-23', '2023-05-06'],
      },
      { festival: 'dragon-boat', off: ['2023-06-22', '2023-06-24'], working: ['2023-06-25'] },
      {
        festival: 'mid-autumn-and-national-day',
        off: ['2023-09-29', '2023-10-06'],
        working: ['2023-10-07', '2023-10-08'],
      },
    ],
  },
  {
    year: 2024,
    source: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    holidays: [
      { festival: 'new-year', off: ['2024-01-01', '2024-01-01'], working: [] },
      {
        festival: 'spring-festival',
        off: ['2024-02-10', '2024-02-17'],
        working: ['2024-02-04', '2024-02-18'],
      },
      { festival: 'qingming', off: ['2024-04-04', '2024-04-06'], working: ['2024-04-07'] },
      {
        festival: 'labour-day',
        off: ['2024-05-01', '2024-05-05'],
        working: ['2024-04-28', '2024-05-11'],
      },
      { festival: 'dragon-boat', off: ['2024-06-10', '2024-06-10'], working: [] },
      { festival: 'mid-autumn', off: ['2024-09-15', '2024-09-17'], working: ['2024-09-14'] },
      {
        festival: 'national-day',
        off: ['2024-10-01', '2024-10-07'],
        working: ['2024-09-29', '2024-10-12'],
      },
    ],
  },
  {
    year: 2025,
    source: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    holidays: [
      { festival: 'new-year', off: ['2025-01-01', '2025-01-01'], working: [] },
      {
        festival: 'spring-festival',
        off: ['2025-01-28', '2025-02-04'],
        working: ['2025-01-26', '2025-02-08'],
      },
      { festival: 'qingming', off: ['2025-04-04', '2025-04-06'], working: [] },
      { festival: 'labour-day', off: ['2025-05-01', '2025-05-05'], working: ['2025-04-27'] },
      { festival: 'dragon-boat', off: ['2025-05-31', '2025-06-02'], working: [] },
      {
        festival: 'national-day-and-mid-autumn',
        off: ['2025-10-01', '2025-10-08'],
        working: ['2025-09-28', '2025-10-11'],
      },
    ],
  },
  {
    year: 2026,
    source: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    holidays: [
      { festival: 'new-year', off: ['2026-01-01', '2026-01-03'], working: ['2026-01-04'] },
      {
        festival: 'spring-festival',
        off: ['2026-02-15', '2026-02-23'],
        working: ['2026-02-14', '2026-02-28'],
      },
      { festival: 'qingming', off: ['2026-04-04', '2026-04-06'], working: [] },
      { festival: 'labour-day', off: ['2026-05-01', '2026-05-05'], working: ['2026-05-09'] },
      { festival: 'dragon-boat', off: ['2026-06-19', '2026-06-21'], working: [] },
      { festival: 'mid-autumn', off: ['2026-09-25', '2026-09-27'], working: [] },
      {
        festival: 'national-day',
        off: ['2026-10-01', '2026-10-07'],
        working: ['2026-09-20', '2026-10-10'],
      },
    ],
  },
]
