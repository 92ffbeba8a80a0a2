/** What Excel makes of values, and which it refuses. */
import { ask, column, dare, type Scenario } from '../scenario';

const TYPED = [
  '00110',
  '1,234.5',
  '5%',
  '2.5%',
  '2023-05',
  '2023/5/1',
  '2023年5月',
  '2023年5月1日',
  '5-6',
  'TRUE',
  "'x",
  "'00110",
  '2023-13',
  '未统计',
  '123456789012345678',
];
const AS_TEXT = ['00110', '2023-05', '5%', "'x", '=1+1', '-A1', 110];

export const CONTENTS: readonly Scenario[] = [
  {
    name: 'texts are read as typed',
    shows: 'values and number formats that texts become in cells with General',
    run: (stage) =>
      ask(stage, (sheet) => {
        const cells = sheet.getRange(`B1:B${TYPED.length}`);
        cells.values = column(TYPED);
        cells.load('values,formulas,numberFormat,valueTypes');
      }),
  },
  {
    name: 'text cells keep what is written',
    shows: 'cells made text beforehand: codes, formulas, numbers, a leading apostrophe',
    run: (stage) =>
      ask(stage, (sheet) => {
        const cells = sheet.getRange(`B1:B${AS_TEXT.length}`);
        cells.numberFormat = column(AS_TEXT.map(() => '@'));
        cells.values = column(AS_TEXT);
        cells.load('values,formulas,numberFormat,valueTypes');
      }),
  },
  {
    name: 'a chosen format stays',
    shows: 'a date typed into a cell that has a number format of its own',
    run: (stage) =>
      ask(stage, (sheet) => {
        const cell = sheet.getRange('B1');
        cell.numberFormat = [['0.00']];
        cell.values = [['2023-05']];
        cell.load('values,numberFormat');
      }),
  },
  {
    name: 'signs begin formulas',
    shows: 'a text with a sign in front is a formula, and one that is none is refused',
    run: async (stage) => {
      for (const text of ['-A1', '+A1', '=SUM(A1', '=未知名称(']) {
        await dare(stage, (sheet) => {
          const cell = sheet.getRange('B2');
          cell.values = [[text]];
          cell.load('formulas');
        });
      }
    },
  },
  {
    name: 'null and empty text',
    shows: 'null leaves a cell, an empty text clears it, one value fills a block',
    run: (stage) =>
      ask(stage, (sheet) => {
        const cells = sheet.getRange('A1:C1');
        cells.values = [[1, 2, 3]];
        cells.values = [[null, '', 4]];
        cells.load('values,valueTypes');
        const block = sheet.getRange('A3:B4');
        block.values = 7 as unknown as unknown[][];
        block.load('values');
      }),
  },
  {
    name: 'another shape',
    shows: 'values of another shape than the range',
    run: async (stage) => {
      const shapes: unknown[][][] = [[[1, 2, 3]], [[1, 2]], [[1], [2]]];
      for (const values of shapes)
        await dare(stage, (sheet) => {
          sheet.getRange('A1:B2').values = values;
        });
      await ask(stage, (sheet) => sheet.getRange('A1:B2').load('values'));
    },
  },
  {
    name: 'dates and formats',
    shows: 'serial dates, and the text that formats make of them',
    run: (stage) =>
      ask(stage, (sheet) => {
        const cells = sheet.getRange('A1:A5');
        cells.numberFormat = column(['yyyy/m/d', 'yyyy"年"m"月"', 'yyyy-mm-dd', '0.00', '0%']);
        cells.values = column([45047, 45047, 45047, 45047, 0.05]);
        cells.load('values,text,numberFormat,valueTypes');
      }),
  },
  {
    name: 'the first failure stops the request',
    shows: 'actions before the failing one stay done, those after it are not tried',
    run: async (stage) => {
      await dare(stage, (sheet) => {
        sheet.getRange('A1').values = [['before']];
        sheet.getRange('A2:A3').values = [[1, 2]];
        sheet.getRange('A4').values = [['after']];
        sheet.protection.protect();
      });
      await ask(stage, (sheet) => {
        sheet.getRange('A1:A4').load('values');
        sheet.protection.load('protected');
      });
    },
  },
];
