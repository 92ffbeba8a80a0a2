/** Names of sheets, and what belongs to cells but is no value. */
import { ask, dare, SHEET, type Scenario } from '../scenario';

const BAD_NAMES = ['', 'a/b', 'a:b', 'a[b', 'a?b', "'a", "a'", 'History', '一'.repeat(32)];
const NOWHERE = '录制没有的表';

export const SHEETS: readonly Scenario[] = [
  {
    name: 'bad names of sheets',
    shows: 'the code for each kind of bad name, and that the name stays',
    run: async (stage) => {
      for (const name of BAD_NAMES) await dare(stage, (sheet) => (sheet.name = name));
      await ask(stage, (sheet) => sheet.load('name'));
    },
  },
  {
    name: 'a sheet of that name exists',
    shows: 'adding a sheet with a name that is taken',
    run: (stage) => dare(stage, (_, { workbook }) => void workbook.worksheets.add(SHEET)),
  },
  {
    name: 'what is not there',
    shows: 'missing sheets, names and settings, and calls on null objects',
    run: async (stage) => {
      await dare(stage, (_, { workbook }) => workbook.worksheets.getItem(NOWHERE).load('name'));
      await dare(stage, (_, { workbook }) => workbook.names.getItem(NOWHERE).load('name'));
      await dare(stage, (_, { workbook }) => workbook.settings.getItem(NOWHERE).load('value'));
      await dare(stage, (_, { workbook }) => {
        const missing = workbook.worksheets.getItemOrNullObject(NOWHERE);
        missing.load('name');
        missing.getRange('A1').load('values');
        missing.getRange('A1').values = [[1]];
        missing.delete();
      });
    },
  },
  {
    name: 'used range',
    shows: 'whether formatted cells count, and what an empty sheet answers',
    run: async (stage) => {
      await ask(stage, (sheet) => {
        sheet.getUsedRangeOrNullObject(true).load('address');
        sheet.getUsedRange(true).load('address');
      });
      await ask(stage, (sheet) => {
        sheet.getRange('B2').values = [['x']];
        sheet.getRange('D9').format.fill.color = '#FFEE00';
        sheet.getUsedRange(false).load('address');
        sheet.getUsedRange(true).load('address');
      });
    },
  },
  {
    name: 'a prompt without a rule',
    shows: 'a validation that only has a prompt, before and after a rule is set',
    run: async (stage) => {
      await dare(stage, (sheet) => {
        const { dataValidation } = sheet.getRange('B2:B3');
        dataValidation.prompt = { showPrompt: true, title: '填报', message: '填百分比' };
        dataValidation.load('type,rule,prompt');
      });
      await dare(stage, (sheet) => {
        const { dataValidation } = sheet.getRange('B2:B3');
        dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 100 } };
        dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '填报', message: '0 至 100' };
        dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
      });
    },
  },
  {
    name: 'written lists',
    shows: 'the longest list that a validation takes',
    run: async (stage) => {
      for (const length of [255, 256])
        await dare(stage, (sheet) => {
          const { dataValidation } = sheet.getRange('B2');
          dataValidation.rule = { list: { inCellDropDown: true, source: '一'.repeat(length) } };
          dataValidation.load('type');
        });
    },
  },
  {
    name: 'conditional format on several areas',
    shows: 'one rule on a RangeAreas, and what is left of it after clearing a cell',
    run: async (stage) => {
      await ask(stage, (sheet) => {
        const { conditionalFormats } = sheet.getRanges('A2:A4,C2:C4');
        const { custom } = conditionalFormats.add('Custom');
        custom.rule.formula = '=$A2>1';
        custom.format.fill.color = '#FFCCCC';
      });
      await ask(stage, (sheet) => {
        const format = sheet.getRange('A2:A4').conditionalFormats.getItemAt(0);
        format.load('type,stopIfTrue');
        format.getRanges().load('address');
      });
      await ask(stage, (sheet) => sheet.getRange('A3').conditionalFormats.clearAll());
      await ask(stage, (sheet) => sheet.getRange('A1:C9').conditionalFormats.load('items/type'));
    },
  },
];
