/** Where Excel does not let an add-in write: protection, filters, merged cells. */
import { ask, column, dare, type Scenario } from '../scenario';

const PASSWORD = '录制-Pw1';

export const GUARDED: readonly Scenario[] = [
  {
    name: 'protecting twice',
    shows: 'protect and unprotect of a sheet that is in that state already',
    run: async (stage) => {
      await ask(stage, ({ protection }) => protection.protect());
      await dare(stage, ({ protection }) => protection.protect());
      await ask(stage, ({ protection }) => protection.unprotect());
      await dare(stage, ({ protection }) => protection.unprotect());
      await ask(stage, ({ protection }) => protection.load('protected'));
    },
  },
  {
    name: 'locked cells',
    shows: 'values, formats and validations on a protected sheet',
    run: async (stage) => {
      await ask(stage, (sheet) => {
        sheet.getRange('B2').format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: false, selectionMode: 'Unlocked' });
      });
      await dare(stage, (sheet) => (sheet.getRange('B2').values = [[1]]));
      await dare(stage, (sheet) => (sheet.getRange('B3').values = [[1]]));
      await dare(stage, (sheet) => (sheet.getRange('B2:B3').values = column([2, 2])));
      await dare(stage, (sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000'));
      await dare(
        stage,
        (sheet) => (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=B2>0' } }),
      );
      await dare(stage, (sheet) => sheet.getRange('B2:B3').merge());
      await ask(stage, (sheet) => {
        sheet.getRange('B2:B3').load('values');
        sheet.protection.load('protected,options');
      });
    },
  },
  {
    name: 'passwords',
    shows: 'what a missing, a wrong and the right password give',
    run: async (stage) => {
      await ask(stage, ({ protection }) => protection.protect({}, PASSWORD));
      await dare(stage, ({ protection }) => protection.unprotect());
      await dare(stage, ({ protection }) => protection.unprotect('wrong'));
      await ask(stage, ({ protection }) => protection.load('protected'));
      await ask(stage, ({ protection }) => {
        protection.unprotect(PASSWORD);
        protection.load('protected');
      });
    },
  },
  {
    name: 'merged cells',
    shows: 'what merging keeps, and what becomes of values for the covered cells',
    run: async (stage) => {
      await ask(stage, (sheet) => {
        const cells = sheet.getRange('A1:B1');
        cells.values = [['first', 'second']];
        cells.merge();
        cells.load('values');
      });
      await dare(stage, (sheet) => {
        const cells = sheet.getRange('A1:B1');
        cells.values = [['new', 'lost']];
        cells.load('values');
      });
      await dare(stage, (sheet) => (sheet.getRange('B1').values = [['alone']]));
      await ask(stage, (sheet) => {
        const cells = sheet.getRange('A1:B1');
        cells.unmerge();
        cells.load('values');
      });
    },
  },
  {
    name: 'writing through a filter',
    shows: 'a block over rows that a filter hides',
    run: async (stage) => {
      const data = column(['部门', '甲', '乙', '乙', '甲', '甲']).map(([name], row) => [name, row]);
      await ask(stage, (sheet) => (sheet.getRange('A1:B6').values = data));
      await stage.filter({ area: 'A1:B6', shown: '甲', hiddenRows: [3, 4] });
      await ask(stage, ({ autoFilter }) => autoFilter.load('enabled,isDataFiltered'));
      await dare(stage, (sheet) => (sheet.getRange('B2:B6').values = column([11, 12, 13, 14, 15])));
      await dare(stage, (sheet) => (sheet.getRange('B2').values = [[21]]));
      await ask(stage, (sheet) => {
        sheet.getRange('B1:B6').load('values');
        sheet.autoFilter.clearCriteria();
        sheet.autoFilter.load('isDataFiltered');
      });
      await ask(stage, (sheet) => sheet.autoFilter.remove());
    },
  },
];
