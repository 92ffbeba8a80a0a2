import { ACTIONS, registerCommands } from '../../src/commands/commands';
import { ReportError } from '../../src/i18n/report-error';

type Action = (event: { completed(): void }) => Promise<void>;

interface Given {
  readonly supported?: boolean;
  readonly show?: () => Promise<void>;
  readonly go?: (step: string) => void;
}

/** What happened, in its order, after a button was pressed. */
async function press(name: string, { supported = true, show, go }: Given = {}): Promise<unknown[]> {
  const happened: unknown[] = [];
  const actions = new Map<string, Action>();
  const office = {
    actions: { associate: (id: string, action: Action) => actions.set(id, action) },
    addin: { showAsTaskpane: show ?? (() => Promise.resolve(void happened.push('shown'))) },
    context: {
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'SharedRuntime' && version === '1.1' && supported,
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  registerCommands(go ?? ((step) => happened.push(step)), (error) => happened.push(error));
  await actions.get(name)?.({ completed: () => happened.push('completed') });
  return happened;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
});

test.each(Object.entries(ACTIONS))('the button %s brings the pane to the step %s', async (name, step) => {
  expect(await press(name)).toEqual([step, 'shown', 'completed']);
});

test('an Excel without the shared runtime is told of, and the button is given back', async () => {
  const [step, error, end, ...more] = await press('CheckFiling', { supported: false });
  expect([step, end, more]).toEqual(['check', 'completed', []]);
  expect(error).toMatchObject({ code: 'error.ribbon-old' });
});

test('a pane that does not open is reported with what Excel says', async () => {
  const show = (): Promise<void> => Promise.reject(new Error('busy'));
  const [, error, end] = await press('CheckFiling', { show });
  expect(error).toBeInstanceOf(ReportError);
  expect(error).toMatchObject({ code: 'error.ribbon-pane', facts: { reason: 'busy' } });
  expect(end).toBe('completed');
});

test('a failure of the pane itself is reported as it is', async () => {
  const failure = new Error('no such step');
  const go = (): void => {
    throw failure;
  };
  expect(await press('CheckFiling', { go })).toEqual([failure, 'completed']);
});
