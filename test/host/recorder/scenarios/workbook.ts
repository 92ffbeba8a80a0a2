/** What belongs to the workbook; each scenario takes away what it added. */
import { ask, dare, NAME, SETTING, type Scenario } from '../scenario';

export const WORKBOOK: readonly Scenario[] = [
  {
    name: 'names',
    shows: 'adding a name twice, in other case, and names that are none',
    run: async (stage) => {
      try {
        await ask(stage, (sheet, { workbook }) => {
          const name = workbook.names.add(NAME, sheet.getRange('A1:B2'));
          name.load('name,type,scope,formula,visible');
        });
        await dare(stage, (sheet, { workbook }) => void workbook.names.add(NAME, sheet.getRange('C3')));
        await dare(stage, (_, { workbook }) => workbook.names.getItem(NAME).getRange().load('address'));
        // Of the sheet alone, and gone with it, should Excel take one of them.
        for (const bad of ['A1', 'R1C1', '1a', 'a b', 'c'])
          await dare(stage, (sheet) => void sheet.names.add(bad, sheet.getRange('A1')));
      } finally {
        await ask(stage, (_, { workbook }) => workbook.names.getItemOrNullObject(NAME).delete());
      }
    },
  },
  {
    name: 'settings',
    shows: 'setting a key twice, whether the case of keys matters, deleting',
    run: async (stage) => {
      try {
        await ask(stage, (_, { workbook }) => {
          workbook.settings.add(SETTING, { step: 1 });
          workbook.settings.add(SETTING, { step: 2, 文字: '填报' }).load('key,value');
        });
        await ask(stage, (_, { workbook }) =>
          workbook.settings.getItemOrNullObject(SETTING.toUpperCase()).load('value'),
        );
      } finally {
        await ask(stage, (_, { workbook }) => workbook.settings.getItemOrNullObject(SETTING).delete());
      }
      await ask(stage, (_, { workbook }) => workbook.settings.getItemOrNullObject(SETTING).load('value'));
    },
  },
];
