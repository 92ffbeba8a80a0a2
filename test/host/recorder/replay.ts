/** Records the fake host, and replays recordings of a real Excel on it. */
import { FakeHost, type Response } from '../fake-host';
import { withHost } from '../with-host';
import { compareScenario, type Difference } from './compare';
import { recording, Tape, type Reply } from './record';
import { runScenarios, type SetFilter } from './run';
import { SHEET, type Scenario } from './scenario';
import { SCENARIOS } from './scenarios';
import { transcriptSchema, type Transcript } from './transcript';

/** A fake host whose exchanges are kept. */
class RecordedHost extends FakeHost {
  readonly tape = new Tape();

  override execute(body: unknown, flags?: number): Promise<Response> {
    return recording((asked) => super.execute(asked, flags), replyOfFake, this.tape)(body);
  }
}

const replyOfFake = ({ Body, ErrorCode, ErrorMessage }: Response): Reply =>
  Body ? { kind: 'answered', body: Body } : { kind: 'refused', code: ErrorCode, message: ErrorMessage };

const isPlatform = (platform: string): platform is 'PC' | 'OfficeOnline' =>
  platform === 'PC' || platform === 'OfficeOnline';

/** What a recording of the fake host looks like. @param like - the Excel to resemble, where there is a recording of one */
export async function recordFake(
  scenarios: readonly Scenario[] = SCENARIOS,
  like?: Pick<Transcript, 'recorded' | 'excel'>,
): Promise<Transcript> {
  const host = new RecordedHost();
  const recorded = like?.recorded ?? new Date().toISOString();
  host.thisYear = new Date(recorded).getUTCFullYear();
  const platform = like && isPlatform(like.excel.platform) ? like.excel.platform : 'PC';
  return withHost({ start: host, platform }, async () => {
    const setFilter: SetFilter = async (_, { area, hiddenRows }) => host.filterRows(SHEET, area, hiddenRows);
    const outcomes = await runScenarios(scenarios, host.tape, setFilter);
    const { diagnostics, displayLanguage, contentLanguage } = Office.context;
    return transcriptSchema.parse({
      format: 1,
      recorded,
      excel: {
        host: String(diagnostics.host),
        platform: String(diagnostics.platform),
        version: diagnostics.version,
        api: host.floor,
        displayLanguage,
        contentLanguage,
      },
      outcomes,
      exchanges: host.tape.exchanges,
    });
  });
}

/**
 * Where the fake answers otherwise than the recorded Excel did. Scenarios that came after the recording are left out;
 * one that is gone is told.
 */
export async function replay(
  transcript: Transcript,
  scenarios: readonly Scenario[] = SCENARIOS,
): Promise<Difference[]> {
  const names = transcript.outcomes.map(({ scenario }) => scenario);
  const wanted = scenarios.filter(({ name }) => names.includes(name));
  const fake = await recordFake(wanted, transcript);
  return names.flatMap((name) => {
    const own = ({ exchanges }: Transcript): Transcript['exchanges'] =>
      exchanges.filter(({ scenario }) => scenario === name);
    const [before, now] = [transcript, fake].map(({ outcomes }) =>
      outcomes.find(({ scenario }) => scenario === name),
    );
    const ends = [before, now].map((one) => (one ? (one.failed?.code ?? 'done') : 'no such scenario'));
    const compared = compareScenario(name, own(transcript), own(fake));
    if (ends[0] === ends[1]) return compared;
    const what = 'how the scenario ends';
    return [
      ...compared,
      { scenario: name, request: own(transcript).length, what, recorded: ends[0], replayed: ends[1] },
    ];
  });
}
