/** 总体评价: the counting sentence, counts, the largest lags and leads, data gaps — one page. */
import type { IndicatorAssessment } from '../assess/assessment';
import { LIGHTS } from '../assess/project';
import { rankOf, VERDICTS, type Verdict } from '../assess/verdict';
import { SEVERITIES } from '../check/finding';
import { absoluteAddress, quoteSheet, quoteText } from '../forms/sheet/address';
import { rowHeight } from '../forms/sheet/measure';
import { pageSheet } from '../forms/sheet/page';
import type { Block, CellValue, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { dueYear } from '../plan/path';
import { decimalsOf, showQuantity } from '../plan/units';
import type { ReviewContext } from './context';
import type { IndicatorSheetLayout } from './indicator-sheet';
import { pendingRules } from './pending';
import { LIGHT_STYLES, lightKey, VERDICT_SHAPES, VERDICT_STYLES, verdictWord } from './words';

const WIDTHS = [16, 9, 10, 62];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LISTED = 3;
/** Indicators named per verdict. */
const NAMED = 100;
const DURING: readonly Verdict[] = ['achieved', 'ahead', 'on-track', 'behind', 'far-behind'];
const FINAL: readonly Verdict[] = ['exceeded', 'met', 'missed'];
const HEADING: StyleRef = { role: 'heading' };
const HEADER: StyleRef = { role: 'header' };
const NUMBER: StyleRef = { role: 'number', format: '0' };
const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const TEXT: StyleRef = { role: 'text' };
const LABEL: StyleRef = { role: 'label' };

export function overviewSheet(context: ReviewContext, indicators: IndicatorSheetLayout): SheetModel {
  const { assessment, banner, say } = context;
  const rows: RowModel[] = [];
  const merges: Block[] = [];
  /** A line across all columns. */
  const across = (value: CellValue, text: string, style: StyleRef): void => {
    const row = rows.length + 1;
    merges.push({ top: row, left: 1, bottom: row, right: WIDTHS.length });
    const width = WIDTHS.reduce((sum, one) => sum + one, 0);
    rows.push({
      values: [value, null, null, null],
      styles: [style, style, style, style],
      height: rowHeight([{ width }], [text]),
    });
  };
  rows.push({
    values: [say('review.overview.title', { plan: assessment.data.plan.shortTitle, year: assessment.year })],
    style: { role: 'title' },
    height: 30,
  });
  if (banner !== null) rows.push({ values: [banner], style: { role: 'banner' }, height: 20 });
  const sentenceRow = rows.length + 1;
  const shown = shownVerdicts(context);
  // The counts stand below: sentence, warning where there is one, heading, header.
  const warning = warningText(context);
  const firstCount = sentenceRow + (warning === null ? 0 : 1) + 3;
  const sentence = countingSentence(context, shown, firstCount);
  across(sentence.value, sentence.text, { role: 'body' });
  if (warning !== null) across(warning, warning, { role: 'banner' });
  rows.push({ values: [say('review.overview.indicators')], style: HEADING, height: 24 });
  rows.push({
    values: [
      say('review.overview.verdict'),
      say('review.overview.count'),
      say('review.overview.share'),
      say('review.overview.names'),
    ],
    style: HEADER,
    height: 22,
  });
  rows.push(...verdictRows(context, indicators, shown, firstCount));
  rows.push({ values: [say('review.overview.lags')], style: HEADING, height: 24 });
  rows.push(...extremeRows(context, 'lags'));
  rows.push({ values: [say('review.overview.leads')], style: HEADING, height: 24 });
  rows.push(...extremeRows(context, 'leads'));
  if (assessment.projects.length > 0) {
    rows.push({ values: [say('review.overview.projects')], style: HEADING, height: 24 });
    rows.push(...projectRows(context));
  }
  rows.push({ values: [say('review.overview.checks')], style: HEADING, height: 24 });
  rows.push(checkRow(context));
  return pageSheet({
    name: say('review.sheet.overview'),
    widths: WIDTHS,
    rows,
    merges,
    banner,
    tabColor: 'C00000',
  });
}

/** The verdicts that can occur: those of the plan period, those of the target year, or both where targets differ. */
function shownVerdicts({ assessment }: ReviewContext): Verdict[] {
  const { plan } = assessment.data;
  const due = assessment.indicators.map(({ series }) => dueYear(plan, series.indicator) <= assessment.year);
  const possible = new Set<Verdict>([
    ...(due.includes(false) ? DURING : []),
    ...(due.includes(true) ? FINAL : []),
    'not-assessable',
  ]);
  return VERDICTS.filter((verdict) => possible.has(verdict));
}

/** `截至2023年末，14项指标中，…`: a formula over the counts below, so that it follows them. */
function countingSentence(
  { assessment, say }: ReviewContext,
  shown: readonly Verdict[],
  firstCount: number,
): { value: CellValue; text: string } {
  const start = say('review.overview.sentence-start', { year: assessment.year });
  const total = assessment.indicators.length;
  const middle = say('review.overview.sentence-middle');
  const parts = shown.map((verdict) => ({
    word: verdictWord(say, verdict),
    count: assessment.counts[verdict],
    cell: absoluteAddress(firstCount + shown.indexOf(verdict), 2),
  }));
  const last = absoluteAddress(firstCount + shown.length - 1, 2);
  const unit = say('review.overview.sentence-unit');
  const [comma, stop] = [say('review.overview.sentence-comma'), say('review.overview.sentence-stop')];
  const text = `${start}${total}${middle}${parts.map(({ word, count }) => `${word}${count}${unit}`).join(comma)}${stop}`;
  const pieces = parts.map(({ word, cell }) => `${quoteText(word)}&${cell}&${quoteText(unit)}`);
  const formula = [
    quoteText(start),
    `SUM(${absoluteAddress(firstCount, 2)}:${last})`,
    quoteText(middle),
    pieces.join(`&${quoteText(comma)}&`),
    quoteText(stop),
  ].join('&');
  return { value: { formula, result: text }, text };
}

/** Figures that a check refuses are not assessed; the first page says so. */
function warningText({ checks, say }: ReviewContext): string | null {
  const blocking = checks.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === 'A').length,
    0,
  );
  return blocking === 0 ? null : say('review.overview.warning', { count: blocking });
}

function verdictRows(
  context: ReviewContext,
  { name, firstRow, lastRow, verdictColumn }: IndicatorSheetLayout,
  shown: readonly Verdict[],
  firstCount: number,
): RowModel[] {
  const { assessment, say } = context;
  const range = `${quoteSheet(name)}!${absoluteAddress(firstRow, verdictColumn)}:${absoluteAddress(lastRow, verdictColumn)}`;
  const lastCount = firstCount + shown.length - 1;
  const total = assessment.indicators.length;
  return shown.map((verdict, index) => {
    const count = assessment.counts[verdict];
    const named = assessment.indicators.filter((indicator) => indicator.verdict === verdict);
    const shownNames = named.slice(0, NAMED).map((indicator) => nameOf(context, indicator));
    // One page, and a cell holds 32 767 characters: of very many the first are named.
    const names = [...shownNames, ...(named.length > NAMED ? ['…'] : [])].join('；');
    const cell = absoluteAddress(firstCount + index, 2);
    const all = `SUM(${absoluteAddress(firstCount, 2)}:${absoluteAddress(lastCount, 2)})`;
    const word = verdictWord(say, verdict);
    return {
      values: [
        `${VERDICT_SHAPES[verdict]} ${word}`,
        { formula: `COUNTIF(${range},${quoteText(word)})`, result: count },
        { formula: `IF(${all}=0,"",${cell}/${all})`, result: total === 0 ? '' : count / total },
        names,
      ],
      styles: [VERDICT_STYLES[verdict], NUMBER, SHARE, TEXT],
      height: rowHeight(COLUMNS, [null, null, null, names]),
    };
  });
}

/** The indicators furthest behind (or ahead of) their path, with the pace that is now needed. */
function extremeRows(context: ReviewContext, which: 'lags' | 'leads'): RowModel[] {
  const { assessment, say } = context;
  const sign = which === 'lags' ? 1 : -1;
  const listed = assessment.indicators
    .filter(({ verdict }) => {
      const rank = rankOf(verdict);
      return rank !== null && (which === 'lags' ? rank <= 1 : rank >= 3);
    })
    .sort((left, right) => sign * (sortKey(left) - sortKey(right)))
    .slice(0, LISTED);
  if (listed.length === 0)
    return [{ values: [say('review.overview.none')], style: { role: 'subtitle' }, height: 20 }];
  return listed.map((one) => {
    const text = describe(context, one);
    return {
      values: [one.series.indicator.code, one.ratio, verdictWord(say, one.verdict), text],
      styles: [LABEL, { role: 'number', format: '0.00' }, VERDICT_STYLES[one.verdict], TEXT],
      height: rowHeight(COLUMNS, [null, null, null, text]),
    };
  });
}

const sortKey = ({ ratio, verdict }: IndicatorAssessment): number => ratio ?? rankOf(verdict) ?? 0;

/** The name, marked where the figure is yet to be confirmed. */
function nameOf(context: ReviewContext, one: IndicatorAssessment): string {
  const { name } = one.series.indicator;
  return pendingRules(context, one).length > 0 ? context.say('review.overview.pending', { name }) : name;
}

function describe(context: ReviewContext, one: IndicatorAssessment): string {
  const { say } = context;
  const { indicator } = one.series;
  const show = (value: number | null): string =>
    value === null ? '—' : showQuantity(value, indicator.unit, decimalsOf(indicator));
  const facts = { name: nameOf(context, one), progress: show(one.progress), target: show(one.target) };
  // A share changes by percentage points.
  const paceUnit =
    indicator.unit === '%' && one.method !== 'growth' ? say('review.overview.points') : indicator.unit;
  const expected =
    one.expected === null ? '' : say('review.overview.expected', { expected: show(one.expected) });
  const pace =
    one.requiredPace === null
      ? ''
      : say(one.method === 'growth' ? 'review.overview.pace-rate' : 'review.overview.pace', {
          pace: showQuantity(one.requiredPace, paceUnit, decimalsOf(indicator) + 1),
          best: one.bestPace === null ? '—' : showQuantity(one.bestPace, paceUnit, decimalsOf(indicator) + 1),
        });
  return say('review.overview.extreme', { ...facts, expected, pace });
}

function projectRows({ assessment, say }: ReviewContext): RowModel[] {
  return LIGHTS.flatMap((light) => {
    const projects = assessment.projects.filter((project) => project.light === light);
    if (projects.length === 0) return [];
    const named = light === 'red' || light === 'yellow' || light === 'stopped' ? projects : [];
    const names = named.map(({ record }) => record.project.name).join('；');
    return [
      {
        values: [say(lightKey(light)), projects.length, projects.length / assessment.projects.length, names],
        styles: [LIGHT_STYLES[light], NUMBER, SHARE, TEXT],
        height: rowHeight(COLUMNS, [null, null, null, names]),
      },
    ];
  });
}

function checkRow({ checks, say }: ReviewContext): RowModel {
  const count = (severity: string): number =>
    checks.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  const text = say('review.overview.checks-text', {
    ...Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
    explained: checks.reduce((sum, { explained }) => sum + explained.length, 0),
    unverifiable: checks.reduce((sum, { unverifiable }) => sum + unverifiable.length, 0),
  });
  return { values: [text], style: { role: 'subtitle' }, height: 20 };
}
