/** F1, F2, F5 and F6: what happens to a form on its way round the offices. */
import type { CellContent } from '../../src/forms/sheet/grid';
import { fill, textCell, type FilledForm } from '../support/filing';
import { asking, expectSentence, onlyFinding } from './support';

const moveRight = (form: FilledForm, code: string): void => {
  const row = form.sheet('indicators').rows[form.row('indicators', code) - 1];
  row?.splice(1, 0, { kind: 'blank' });
};

const swapCells = (form: FilledForm, first: string, second: string): void => {
  const rows = form.sheet('indicators').rows;
  const [upper, lower] = [rows[form.row('indicators', first) - 1], rows[form.row('indicators', second) - 1]];
  if (upper && lower) [upper[0], lower[0]] = [lower[0] as CellContent, upper[0] as CellContent];
};

describe('F1: template identity', () => {
  it('a form without its marker is read by its headers, and refused', () => {
    const form = fill('changsha-14th');
    form.sheets = form.sheets.filter(({ name }) => name !== '_plan');
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F1', severity: 'A', sheet: '_plan', cell: null, code: null });
    expectSentence(finding.message);
    expect(finding.hint).toContain('原填报表');
  });

  it('a form made from another version of the plan is refused', () => {
    const form = fill('changsha-14th');
    const [[cell] = []] = form.sheet('marker').rows;
    const json = cell?.kind === 'text' ? cell.text : '';
    form.sheet('marker').rows = [[textCell(json.replace(/"planHash":"[^"]+"/, '"planHash":"00000000"'))]];
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F1', severity: 'A', sheet: '_plan' });
    expect(finding.message).toContain('另一版本');
    expect(finding.hint).toContain('重新生成');
  });
});

describe('F2: structure', () => {
  it('a sheet that is gone is named', () => {
    const form = fill('changsha-14th');
    form.sheets = form.sheets.filter(({ name }) => name !== '任务填报');
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'A', sheet: '任务填报', cell: null });
    expect(finding.message).toContain('“任务填报”');
    expect(finding.hint).toContain('恢复该工作表');
  });

  it('a renamed sheet is read all the same', () => {
    const form = fill('changsha-14th');
    form.sheet('indicators').name = '指标（定稿）';
    const result = form.check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'F2', severity: 'D', sheet: '指标（定稿）' });
    expect(result.coverage.passed).toBeGreaterThan(300);
  });

  it('a copied sheet may hold the newer figures', () => {
    const form = fill('changsha-14th');
    form.sheets.push({ ...form.sheet('indicators'), name: '指标填报 (2)' });
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'A', sheet: '指标填报 (2)' });
    expect(finding.hint).toContain('删除副本“指标填报 (2)”');
  });

  it('a column that is gone is named once, not once a row', () => {
    const form = fill('changsha-14th');
    const source = form.column('indicators', 'source') - 1;
    for (const row of form.sheet('indicators').rows) row.splice(source, 1);
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'A', sheet: '指标填报', cell: null });
    expect(finding.message).toContain('“数据来源”');
  });

  it('a form whose only column of actuals was renamed is not called empty', () => {
    const form = fill('changsha-14th', { years: [2023] });
    const { findings } = form.rename('indicators', 'actual', 2023, '2023年完成数').check();
    expect(findings.map(({ rule, severity }) => rule + severity)).toEqual(['F2A', 'F2D']);
    expect(findings[0]?.message).toContain('“2023年实际”');
    expect(findings[1]?.message).toContain('“2023年完成数”');
  });

  it('of two columns with one header an empty one is only mentioned', () => {
    const form = fill('changsha-14th');
    form.sheet('indicators').rows[2]?.push(textCell('2021年实际'));
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'D', cell: 'X3' });
    expect(finding.message).toContain('K3');
  });

  it("somebody's own column of notes is only mentioned", () => {
    const form = fill('changsha-14th');
    form.sheet('indicators').rows[2]?.push(textCell('经办人'));
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'D', cell: 'X3' });
    expect(finding.message).toContain('“经办人”');
  });

  it('a row that is gone is named with its code', () => {
    const form = fill('changsha-14th');
    const rows = form.dataRows('indicators');
    const finding = onlyFinding(
      form.setDataRows('indicators', [...rows.slice(0, 10), ...rows.slice(11)]).check(),
    );
    expect(finding).toMatchObject({ rule: 'F2', severity: 'A', code: 'CS-11', cell: null });
    expect(finding.message).toContain('高新技术企业数');
    expect(finding.hint).toContain('CS-11');
  });

  it('a row of totals below the table is only mentioned', () => {
    const form = fill('changsha-14th');
    const total: CellContent[] = [textCell('合计')];
    total[form.column('indicators', 'actual:2021') - 1] = { kind: 'number', value: 99, percent: false };
    const finding = onlyFinding(
      form.setDataRows('indicators', [...form.dataRows('indicators'), total]).check(),
    );
    expect(finding).toMatchObject({ rule: 'F2', severity: 'D', cell: 'A18', code: null });
    expect(finding.message).toContain('“99”');
  });

  it('a duplicated row with the same entries is only mentioned', () => {
    const form = fill('changsha-14th');
    const rows = form.dataRows('indicators');
    const result = form.setDataRows('indicators', [...rows, [...(rows[10] ?? [])]]).check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'F2', severity: 'D', cell: 'A18', code: 'CS-11' });
    expect(result.untrusted.size).toBe(0);
  });
});

describe('two columns with one header', () => {
  /** A copy of 2023年实际 behind the last column. */
  function withCopy(copied: (cell: CellContent | undefined, index: number) => CellContent): FilledForm {
    const form = fill('changsha-14th');
    const column = form.column('indicators', 'actual:2023') - 1;
    form
      .sheet('indicators')
      .rows.slice(2)
      .forEach((row, index) => row.push(index === 0 ? textCell('2023年实际') : copied(row[column], index)));
    return form;
  }

  it('that differ: nothing is read from the second without a word', () => {
    const result = withCopy((cell, index) =>
      index < 3 ? { kind: 'number', value: 7, percent: false } : (cell ?? { kind: 'blank' }),
    ).check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F2', severity: 'A', cell: 'X3' });
    expectSentence(finding.message);
    expect(finding.message).toMatch(/“2023年实际”.*2行内容不同.*O3/);
  });

  it('that hold the same are only mentioned', () => {
    const finding = onlyFinding(withCopy((cell) => cell ?? { kind: 'blank' }).check());
    expect(finding).toMatchObject({ rule: 'F2', severity: 'D', cell: 'X3' });
  });
});

describe('F5: uniqueness', () => {
  it('an empty copy above the row that was filled in is only mentioned, and the figures are read', () => {
    const form = fill('changsha-14th');
    const rows = form.dataRows('indicators');
    const empty = (rows[10] ?? []).slice(0, 9);
    const result = form.setDataRows('indicators', [...rows.slice(0, 10), empty, ...rows.slice(10)]).check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F2', severity: 'D', cell: 'A14', code: 'CS-11' });
    expect(finding.message).toContain('A15');
    expect(result.untrusted.size).toBe(0);
  });

  it('of two rows with different figures neither is believed', () => {
    const form = fill('changsha-14th');
    const rows = form.dataRows('indicators');
    const second = [...(rows[10] ?? [])];
    second[form.column('indicators', 'actual:2025') - 1] = { kind: 'number', value: 6200, percent: false };
    const result = form.setDataRows('indicators', [...rows, second]).check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F5', severity: 'A', cell: 'A18', code: 'CS-11' });
    expect(finding.message).toContain('A14');
    expect([...result.untrusted]).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((year) => [`CS-11:${year}`, 'F5']),
    );
    expect(result.unverifiable.filter(({ rule, code }) => rule === 'F5' && code === 'CS-11')).toHaveLength(5);
  });

  it('of two such rows the years without a figure are nothing to doubt', () => {
    const form = fill('changsha-14th', { answers: { 'CS-11': { 'actual:2024': null } } });
    const rows = form.dataRows('indicators');
    const second = [...(rows[10] ?? [])];
    second[form.column('indicators', 'actual:2025') - 1] = { kind: 'number', value: 6200, percent: false };
    const { untrusted, unverifiable } = form.setDataRows('indicators', [...rows, second]).check();
    expect([...untrusted.keys()]).toEqual([2021, 2022, 2023, 2025].map((year) => `CS-11:${year}`));
    expect(unverifiable.filter(({ rule }) => rule === 'F5').map(({ year }) => year)).toEqual([
      2021, 2022, 2023, 2025,
    ]);
  });

  it('of two rows of a project with different entries neither is checked', () => {
    const form = fill('changsha-hitech-14th');
    const rows = form.dataRows('projects');
    const second = [...(rows[0] ?? [])];
    second[form.column('projects', 'status') - 1] = textCell('终止');
    const result = form.setDataRows('projects', [...rows, second]).check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'F5', severity: 'A', code: 'HT-P01' });
    expect(result.untrusted.get('HT-P01')).toBe('F5');
    expect(result.unverifiable).toContainEqual(expect.objectContaining({ rule: 'F5', code: 'HT-P01' }));
  });
});

describe('F6: locked cells', () => {
  it('a lowered target is shown with what it was', () => {
    const form = fill('changsha-14th').set('indicators', 'CS-11', 'target', 5500);
    const result = form.check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F6', severity: 'A', cell: 'I14', code: 'CS-11' });
    expect(finding).toMatchObject({ left: '5500', right: '6000' });
    expectSentence(finding.message);
    expect(finding.message).toMatch(/目标值.*“6000”.*“5500”/);
    expect(finding.hint).toContain('改回原值');
    // Whose figures these are is not in doubt.
    expect(result.untrusted.size).toBe(0);
  });

  it('several changed cells of one row are one finding', () => {
    const form = fill('changsha-14th').set('indicators', 'CS-11', 'target', 5500);
    const result = form.set('indicators', 'CS-11', 'unit', '户').check();
    const finding = onlyFinding(result);
    expect(result.untrusted.size).toBe(0);
    expect(finding).toMatchObject({ rule: 'F6', cell: 'E14', left: '户', right: '家' });
    expect(finding.message).toContain('2 个锁定单元格');
  });

  it('a number that was only renumbered puts no figure in doubt', () => {
    const result = fill('changsha-14th').set('indicators', 'CS-11', 'no', 10).check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'F6', cell: 'B14', left: '10', right: '11' });
    expect(result.untrusted.size).toBe(0);
  });

  it('a row whose cells were pushed aside is one finding, and its figures are not believed', () => {
    const form = fill('changsha-14th');
    moveRight(form, 'CS-11');
    const result = form.check();
    const findings = asking(result);
    expect(findings).toMatchObject([{ rule: 'F6', severity: 'A', cell: 'B14', code: 'CS-11' }]);
    expect(result.untrusted.get('CS-11:2021')).toBe('F6');
    expect(result.untrusted.has('CS-12:2021')).toBe(false);
  });

  it('two rows that exchanged their codes are a finding each, and nothing is asked about their figures', () => {
    const form = fill('changsha-14th');
    swapCells(form, 'CS-01', 'CS-11');
    const result = form.check();
    expect(result.findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['F6 CS-01', 'F6 CS-11']);
    expect(result.untrusted.get('CS-01:2021')).toBe('F6');
  });

  it('a column sorted apart from its rows is one finding, and no figure is believed', () => {
    const form = fill('changsha-14th');
    const rows = form.dataRows('indicators');
    const name = form.column('indicators', 'name') - 1;
    const names = rows.map((row) => row[name] as CellContent).reverse();
    rows.forEach((row, index) => (row[name] = names[index] as CellContent));
    const result = form.check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F6', severity: 'A', sheet: '指标填报', cell: null, code: null });
    expect(finding.message).toContain('14 行');
    expect(finding.hint).toContain('选中整张表');
    expect(result.untrusted.size).toBe(14 * 5);
    expect(result.unverifiable.filter(({ rule }) => rule === 'F6')).toHaveLength(14 * 5);
  });

  it('project names sorted apart from their codes: no project is believed', () => {
    const form = fill('changsha-hitech-14th');
    const rows = form.dataRows('projects');
    const name = form.column('projects', 'name') - 1;
    const names = rows.map((row) => row[name] as CellContent).reverse();
    rows.forEach((row, index) => (row[name] = names[index] as CellContent));
    const result = form.check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'F6', severity: 'A', sheet: '项目填报', code: null });
    expect(result.untrusted.get('HT-P01')).toBe('F6');
    expect(result.untrusted.get('HT-P91')).toBe('F6');
  });

  it('a formula column pasted over is one finding for the column, about no row in particular', () => {
    const form = fill('changsha-14th');
    for (const row of form.dataRows('indicators')) row[form.column('indicators', 'hint') - 1] = textCell('');
    const result = form.check();
    const finding = onlyFinding(result);
    expect(finding).toMatchObject({ rule: 'F6', severity: 'A', sheet: '指标填报', cell: 'W4', code: null });
    expect(finding.message).toMatch(/“审核提示”列有 14 行公式/);
    expect(finding.hint).toContain('复制公式');
  });

  it('one formula replaced by a value is a finding at its cell', () => {
    const form = fill('changsha-hitech-14th').set('projects', 'HT-P03', 'totalDone', 1.5);
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'F6', severity: 'A', code: 'HT-P03' });
    expect(finding.cell).toBe(form.cell('projects', 'HT-P03', 'totalDone'));
  });

  it('a changed figure of an accepted year is noticed', () => {
    const earlier = (code: string, key: string): number | undefined =>
      code === 'CS-11' && key === 'actual:2021' ? 4514 : undefined;
    const form = fill('changsha-14th', { years: [2022], form: { earlierYears: [2021], earlier } });
    expect(form.check().findings).toEqual([]);
    const finding = onlyFinding(form.set('indicators', 'CS-11', 'actual:2021', 4600).check());
    expect(finding).toMatchObject({ rule: 'F6', severity: 'A', sheet: '指标填报', cell: null });
    expect(finding.message).toContain('以前年度');
  });

  it('digits that only a program changed are no change', () => {
    const form = fill('changsha-14th').set('indicators', 'CS-01', 'baseline', 2.7300000000000004);
    expect(form.set('indicators', 'CS-11', 'name', ' 高新技术 企业数').check().findings).toEqual([]);
  });
});
