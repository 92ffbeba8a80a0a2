/** What the recorder keeps of a real Excel's exchanges, and that it leaves office.js as it was. */
import { recordExcel, Tape, type Dda, type RichApi, type RichApiResult } from './record';

const message = (body: unknown, path = 'ProcessQuery'): unknown[] => [
  '',
  'POST',
  path,
  [],
  JSON.stringify(body),
];
const BATCH = { Actions: [{ Id: 1, ActionType: 2, Name: '' }], ObjectPaths: {} };
const answer = (...pieces: string[]): RichApiResult => ({
  status: 'succeeded',
  value: { data: [200, [], pieces.length === 1 ? pieces[0] : pieces] },
});

/** office.js as it is in a page, where the function itself can be neither replaced nor removed. */
function officeJs(result: RichApiResult): Dda {
  const api: RichApi = {
    executeRichApiRequestAsync: (_, callback) => {
      setTimeout(() => callback(result), 0);
    },
  };
  return { RichApi: Object.freeze(api) };
}
const send = ({ RichApi }: Dda, sent: unknown[]): Promise<RichApiResult> =>
  new Promise((resolve) => RichApi.executeRichApiRequestAsync(sent, resolve));

test('requests and answers are kept under their scenario, and office.js gets its answer', async () => {
  const result = answer('{"Results":', '[]}');
  const office = officeJs(result);
  const tape = new Tape();
  recordExcel(office, tape);

  tape.scenario = 'one';
  expect(await send(office, message(BATCH))).toBe(result);
  expect(tape.exchanges).toEqual([
    {
      scenario: 'one',
      request: BATCH,
      response: { kind: 'answered', body: { Results: [] } },
      milliseconds: expect.any(Number) as number,
    },
  ]);
});

test('a refusal is kept with the code that office.js makes of its number', async () => {
  const tape = new Tape();
  tape.scenario = 'one';
  for (const code of [5004, 7]) {
    const office = officeJs({ status: 'failed', error: { code, message: 'no' } });
    recordExcel(office, tape);
    await send(office, message(BATCH));
  }
  expect(tape.exchanges.map(({ response }) => response)).toEqual([
    { kind: 'refused', code: 'InvalidOperationInCellEditMode', message: 'no' },
    { kind: 'refused', code: '7', message: 'no' },
  ]);
});

test('nothing is kept outside of a scenario, of other calls, and of ranges given back', async () => {
  const office = officeJs(answer('{}'));
  const tape = new Tape();
  recordExcel(office, tape);
  await send(office, message(BATCH));
  tape.scenario = 'one';
  await tape.unrecorded(() => send(office, message(BATCH)));
  await send(office, message(BATCH, 'Other'));
  await send(office, message({ Actions: [{ Id: 1, ActionType: 3, Name: '_RemoveReference' }] }));
  expect(tape.exchanges).toEqual([]);
  await send(office, message(BATCH));
  expect(tape.exchanges).toHaveLength(1);
});

test('afterwards office.js has its own function again', () => {
  const office = officeJs(answer('{}'));
  const before = office.RichApi;
  const restore = recordExcel(office, new Tape());
  expect(office.RichApi).not.toBe(before);
  restore();
  expect(office.RichApi).toBe(before);
});
