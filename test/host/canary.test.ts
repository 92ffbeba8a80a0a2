/** The private parts of office.js that the fake host rests on: this test fails first when a new version moves them. */
import { loadOffice } from './load-office';
import { withHost } from './with-host';

test('office.js still has the seam that the fake host is connected to', async () => {
  const { OfficeExtension, Excel } = loadOffice();

  expect(typeof Excel.run).toBe('function');
  expect(typeof OfficeExtension.SessionBase).toBe('function');
  expect(typeof OfficeExtension.CommonUtility._doApiNotSupportedCheck).toBe('boolean');
  expect(typeof OfficeExtension.GenericEventRegistration.getGenericEventRegistration).toBe('function');
});

test('office.js still sends a batch of object paths and actions', async () => {
  await withHost({}, async ({ host, Excel }) => {
    const sent: unknown[] = [];
    host.onRequest.push((batch) => sent.push(batch));

    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    });

    expect(sent[0]).toMatchObject({
      Actions: [{ ActionType: 1 }, { ActionType: 1 }, { ActionType: 2, QueryInfo: { Select: ['name'] } }],
      ObjectPaths: { '1': { ObjectPathType: 1 }, '3': { ObjectPathType: 4, Name: 'Worksheets' } },
    });
  });
});
