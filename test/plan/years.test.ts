import { ReportError } from '../../src/i18n/report-error';
import { findPlan } from '../../src/plan/catalogue';
import { parseYears, requireReportingYear, showYears } from '../../src/plan/years';

const tianxin = findPlan('tianxin-14th');
const work2024 = findPlan('tianxin-2024');

function codeOf(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof ReportError) return error.code;
    throw error;
  }
  return undefined;
}

test.each([
  ['2023', [2023]],
  ['2021-2025', [2021, 2022, 2023, 2024, 2025]],
  ['2021—2023', [2021, 2022, 2023]],
  ['２０２２～２０２３', [2022, 2023]],
  [' 2024 - 2025 ', [2024, 2025]],
  ['2025-2025', [2025]],
])('“%s”', (text, years) => {
  expect(parseYears(text, tianxin)).toEqual(years);
});

test.each(['', '23', '2021-', '2025-2021', '2021,2022', '二〇二三', '2021-22'])(
  '“%s” is refused as unclear',
  (text) => {
    expect(codeOf(() => parseYears(text, tianxin))).toBe('error.years-invalid');
  },
);

test.each(['2020', '2026', '2020-2022', '2024-2026', '1000-9999'])(
  '“%s” is refused because the plan is not reported then',
  (text) => {
    expect(codeOf(() => parseYears(text, tianxin))).toBe('error.year-outside-plan');
  },
);

test('the error names the year, the plan and its years', () => {
  expect(() => requireReportingYear(2023, work2024)).toThrow(/2023.*tianxin-2024.*2024/);
  expect(() => requireReportingYear(2024, work2024)).not.toThrow();
});

test.each([
  [[2023], '2023'],
  [[2021, 2022, 2023], '2021—2023'],
  [[2023, 2021], '2021、2023'],
  [[], '—'],
])('%j is shown as %s', (years, text) => {
  expect(showYears(years)).toBe(text);
});
