/** Recordings of a real Excel against the fake host, and that the comparison notices what differs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from './compare';
import { recordFake, replay } from './replay';
import { SCENARIOS } from './scenarios';
import { transcriptSchema, type ReadExchange, type Transcript } from './transcript';

const FIXTURES = join(__dirname, '../fixtures');
const recordings = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((file) => file.endsWith('.json')) : [];

describe('recordings of a real Excel', () => {
  if (recordings.length === 0)
    test('there is none yet: what the fake host answers is not confirmed', () => {
      process.stderr.write(
        'No recording of a real Excel yet (test/host/fixtures): CONTRIBUTING.md, “Recording a real Excel”.\n',
      );
      expect(recordings).toEqual([]);
    });
  else
    test.each(recordings)('%s: the fake host answers the same', async (file) => {
      const text = readFileSync(join(FIXTURES, file), 'utf8');
      const differences = await replay(transcriptSchema.parse(JSON.parse(text)));
      expect(differences.map(sentence)).toEqual([]);
    });
});

describe('a replay', () => {
  let own: Transcript;
  beforeAll(async () => {
    own = await recordFake();
  });

  /** A copy with one exchange falsified. */
  function falsified(
    scenario: string,
    request: number,
    change: (exchange: ReadExchange) => void,
  ): Transcript {
    const copy = structuredClone(own);
    const exchange = copy.exchanges.filter((one) => one.scenario === scenario)[request - 1];
    if (!exchange) throw new Error(`no request ${request} in ${scenario}`);
    change(exchange);
    return copy;
  }
  const answerOf = ({ response }: ReadExchange): Extract<typeof response, { kind: 'answered' }>['body'] => {
    if (response.kind === 'refused') throw new Error('refused');
    return response.body;
  };

  test('runs every scenario to its end, and the fake knows all that they ask', () => {
    expect(own.outcomes).toEqual(SCENARIOS.map(({ name }) => ({ scenario: name, failed: null })));
    const codes = own.exchanges.map(
      ({ response }) => response.kind === 'answered' && response.body.Error?.Code,
    );
    expect(codes).not.toContain('NotImplemented');
    expect(codes).toEqual(expect.arrayContaining(['InvalidArgument', 'AccessDenied', 'ItemNotFound']));
  });

  test('of the fake itself, through a file, finds nothing', async () => {
    const read = transcriptSchema.parse(JSON.parse(JSON.stringify(own)));
    expect((await replay(read)).map(sentence)).toEqual([]);
  });

  test('names the scenario and the request where the error code is another', async () => {
    const transcript = falsified('protecting twice', 3, (exchange) => {
      const error = answerOf(exchange).Error;
      if (!error) throw new Error('no error');
      error.Code = 'InvalidOperation';
    });
    expect(await replay(transcript)).toEqual([
      {
        scenario: 'protecting twice',
        request: 3,
        what: 'error code',
        recorded: 'InvalidOperation',
        replayed: 'AccessDenied',
      },
    ]);
  });

  test('names the place where a value is another', async () => {
    const transcript = falsified('texts are read as typed', 2, (exchange) => {
      const values = answerOf(exchange).Results.find(
        ({ Value }) => typeof Value === 'object' && Value !== null && 'Values' in Value,
      )?.Value as { Values: unknown[][] };
      values.Values[0] = ['00110'];
    });
    const differences = await replay(transcript);
    expect(differences.map(sentence)).toEqual([
      expect.stringMatching(
        /^texts are read as typed, request 2, action \d+: Values\[0\]\[0\]: Excel "00110", fake 110$/,
      ),
    ]);
  });

  test('notices an object that is there for one only', async () => {
    const transcript = falsified('what is not there', 5, (exchange) => {
      for (const result of answerOf(exchange).Results) result.Value ??= { Id: 'x' };
    });
    const differences = await replay(transcript);
    expect(differences[0]).toMatchObject({ scenario: 'what is not there', request: 5, replayed: null });
  });

  test('compares no ids', async () => {
    const transcript = falsified('texts are read as typed', 1, (exchange) => {
      for (const { Value } of answerOf(exchange).Results)
        if (typeof Value === 'object' && Value !== null) Object.assign(Value, { Id: 'other' });
    });
    expect(await replay(transcript)).toEqual([]);
  });

  test('says so where other things were asked, or more of them', async () => {
    const changed = falsified('another shape', 2, (exchange) => {
      exchange.request.Actions.pop();
    });
    expect(await replay(changed)).toMatchObject([
      { scenario: 'another shape', request: 2, what: 'what is asked' },
    ]);
    const shorter = { ...own, exchanges: own.exchanges.slice(0, -1) };
    expect(await replay(shorter)).toMatchObject([{ scenario: 'settings', what: 'number of requests' }]);
  });

  test('tells a scenario that is gone, and how one ended otherwise', async () => {
    const gone = own.outcomes.map((one) => (one.scenario === 'names' ? { ...one, scenario: 'gone' } : one));
    expect(await replay({ ...own, outcomes: gone })).toMatchObject([
      { scenario: 'gone', what: 'how the scenario ends', replayed: 'no such scenario' },
    ]);
    const failed = { code: 'GeneralException', message: '' };
    const outcomes = own.outcomes.map((one) => (one.scenario === 'names' ? { ...one, failed } : one));
    expect(await replay({ ...own, outcomes })).toMatchObject([
      { scenario: 'names', recorded: 'GeneralException', replayed: 'done' },
    ]);
  });
});
