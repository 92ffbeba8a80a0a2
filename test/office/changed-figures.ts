/** A reader who types other figures or parameters into an assessment workbook gets the engine's verdicts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanData } from '../../src/assess/data';
import { assessPlan } from '../../src/assess/plan';
import { DEFAULT_CUT_OFFS, type CutOffs } from '../../src/assess/verdict';
import { bundledPlans } from '../../src/plan/catalogue';
import { NOT_AVAILABLE } from '../../src/forms/sheet/model';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { writeWorkbook } from '../../src/workbook/write';
import { loadWorkbook, sameResult } from './compare';
import type { LibreOffice } from './programs';
import {
  changed,
  changesFor,
  cleanData,
  engineOutcomes,
  engineSentence,
  engineTrajectories,
  LIVE_COLUMNS,
  outcomesOf,
  reviewOf,
  sentenceOf,
  trajectoriesOf,
  cellsFor,
  typeWithExcelJs,
  typeWithOpenpyxl,
  type Change,
  type Outcome,
  type TrajectoryRow,
  type TypedCell,
} from './scenarios';

interface Case {
  readonly name: string;
  readonly data: PlanData;
  readonly year: number;
  readonly cutOffs: CutOffs;
  readonly file: string;
}

const OTHER_CUT_OFFS: CutOffs = { ahead: 1.2, onTrack: 1, behind: 0.5, exceeded: 0.1, about: 0.05 };

const MID_TERM = 2023;
const AT_ONCE = 20;
const TIMEOUT = 900_000;
/** How often each plan and year is tried; every round moves other figures. */
const ROUNDS = 2;

export function changedFigures(office: LibreOffice, folder: string): void {
  const cases: Case[] = [];
  const typed: [string, TypedCell[]][] = [];
  const sheets: { outcomes: Outcome[]; sentence: unknown; trajectories: TrajectoryRow[] }[] = [];

  /** Writes the workbook of `before`, types the changes into it, and notes what should then stand there. */
  async function add(
    name: string,
    before: PlanData,
    year: number,
    changes: readonly Change[],
    cutOffs: CutOffs,
    shownYear = year,
  ): Promise<void> {
    const file = join(folder, `${name}.xlsx`);
    // Whole workbooks go through openpyxl; the others, of which there are many, have what the verdicts come from.
    const whole = name.endsWith('-0') && (year === MID_TERM || year === before.plan.period.end);
    const model = reviewOf(assessPlan(before, year), whole ? 'lagging' : 'none');
    writeFileSync(file, await writeWorkbook(model));
    const cells = cellsFor(model, changes, { ...cutOffs, year: shownYear });
    if (whole) typed.push([file, cells]);
    else await typeWithExcelJs(file, cells);
    cases.push({ name, data: changed(before, changes), year: shownYear, cutOffs, file });
  }

  async function addRounds(plan: Plan, year: number): Promise<void> {
    const years = reportingYears(plan).filter((one) => one <= year);
    for (let round = 0; round < ROUNDS; round++) {
      const data = cleanData(plan, years, round % 2 === 0 ? 'on-path' : 'behind', round === 1);
      const changes = changesFor(data, years, round);
      const cutOffs = round % 2 === 0 ? OTHER_CUT_OFFS : DEFAULT_CUT_OFFS;
      await add(`${plan.id}-${year}-${round}`, data, year, changes, cutOffs);
    }
    // The other way round: blanks and odd figures are corrected in the sheet.
    const clean = cleanData(plan, years, 'ahead');
    const changes = changesFor(clean, years, ROUNDS);
    const back = changes.map(({ code, year: at }): Change => {
      const actual = clean.indicators.find(({ indicator }) => indicator.code === code)?.actuals.get(at);
      return { code, year: at, value: actual?.kind === 'number' ? actual.value : null };
    });
    await add(`${plan.id}-${year}-改正`, changed(clean, changes), year, back, DEFAULT_CUT_OFFS);
    if (year > plan.period.start)
      await add(`${plan.id}-${year}-上年`, clean, year, changes, DEFAULT_CUT_OFFS, year - 1);
  }

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const plan of bundledPlans()) for (const year of reportingYears(plan)) await addRounds(plan, year);
    typeWithOpenpyxl(typed, join(folder, 'typed.json'));
    const files = cases.map(({ file }) => file);
    const saved: string[] = [];
    // In several goes: one would take longer than a program is given.
    for (let from = 0; from < files.length; from += AT_ONCE)
      saved.push(...office.convert(files.slice(from, from + AT_ONCE), 'xlsx', join(folder, 'out')));
    for (const file of saved) {
      const workbook = await loadWorkbook(file);
      sheets.push({
        outcomes: outcomesOf(workbook),
        sentence: sentenceOf(workbook),
        trajectories: trajectoriesOf(workbook),
      });
    }
  }, TIMEOUT);

  it('recalculate to what the engine says about the same figures', () => {
    const wrong = cases.flatMap(({ name, data, year, cutOffs }, index) => {
      const found = sheets[index]?.outcomes ?? [];
      return engineOutcomes(data, year, cutOffs).flatMap(({ code, column, value }, at) => {
        const shown = found[at];
        if (shown?.code === code && shown.column === column && sameResult(value, shown.value)) return [];
        return [`${name} ${code} ${column}: ${JSON.stringify(value)} ≠ ${JSON.stringify(shown?.value)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('move the trajectories along: figures typed later appear, those taken out leave a gap', () => {
    let [gaps, filled] = [0, 0];
    const wrong = cases.flatMap(({ name, data, year, cutOffs }, index) => {
      // Another year has other columns.
      if (name.endsWith('-上年')) return [];
      const found = sheets[index]?.trajectories ?? [];
      return engineTrajectories(data, year, cutOffs).flatMap(({ row, values }, at) => {
        const shown = found[at];
        gaps += values.filter((value) => value === NOT_AVAILABLE).length;
        filled += values.filter((value) => typeof value === 'number').length;
        const same = values.every((value, place) => sameResult(value, shown?.values[place]));
        if (shown?.row === row && shown.values.length === values.length && same) return [];
        return [`${name} ${row}: ${JSON.stringify(values)} ≠ ${JSON.stringify(shown?.values)}`];
      });
    });
    expect(wrong).toEqual([]);
    expect(gaps).toBeGreaterThan(50);
    expect(filled).toBeGreaterThan(1000);
  });

  it('were typed by another program in a workbook of every plan', () => {
    expect(typed.length).toBeGreaterThan(bundledPlans().length);
  });

  it('reach every verdict, and every live column has figures', () => {
    const all = cases.flatMap(({ data, year, cutOffs }) => engineOutcomes(data, year, cutOffs));
    const verdicts = new Set(all.filter(({ column }) => column === '评估结论').map(({ value }) => value));
    expect([...verdicts].sort()).toEqual(
      [
        '完成',
        '快于预期',
        '提前实现',
        '无法评估',
        '明显滞后',
        '未完成',
        '滞后于预期',
        '符合预期',
        '超额完成',
      ].sort(),
    );
    for (const column of LIVE_COLUMNS) {
      const known = all.filter((one) => one.column === column && one.value !== '').length;
      // Few documents mark a baseline as one of another year.
      const least = column === '换基期结论' ? 20 : 100;
      expect([column, known >= least ? '' : known]).toEqual([column, '']);
    }
  });

  it('move the counts on the first page along', () => {
    const sentences = cases.flatMap(({ name, data, year, cutOffs }, index) =>
      // A workbook shows the years that it was made for; the sentence follows the year that is set.
      [[name, sheets[index]?.sentence, engineSentence(data, year, cutOffs)]],
    );
    expect(sentences.filter(([, shown, wanted]) => shown !== wanted)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(50);
  });
}
