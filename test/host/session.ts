/**
 * The seam between office.js and the fake: a session whose executor asks the host. It rests on names of office.js that
 * are not documented; test/host/canary.test.ts says so first when a new version changes them.
 */
import type { ChangedEvent, FakeHost } from './fake-host';
import { sheetId } from './model/sheets';
import { areaText, parseArea } from './model/areas';

interface Registration {
  _handleRichApiMessage(message: { entries: readonly Readonly<Record<string, unknown>>[] }): void;
}

/** The part of office.js's OfficeExtension namespace that the seam uses. */
export interface OfficeExtensionSeam {
  readonly SessionBase: { new (): object; _overrideSession: unknown };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly GenericEventRegistration: {
    _testReadyImpl: (() => Promise<void>) | undefined;
    getGenericEventRegistration(controlId: string): Registration;
  };
}

interface RequestMessage {
  readonly Body: unknown;
}

const EVENT = { category: 65_536, dataChanged: 10, ofWorkbook: 'Workbook' } as const;

/** Makes plain `Excel.run(callback)` reach the host. @returns takes the seam off again */
export function connect(seam: OfficeExtensionSeam, host: FakeHost): () => void {
  const { SessionBase, GenericEventRegistration: events, CommonUtility } = seam;
  class FakeSession extends SessionBase {
    _createRequestExecutorOrNull(): unknown {
      return {
        executeAsync: (_data: unknown, flags: number, message: RequestMessage) =>
          host.execute(message.Body, flags),
      };
    }
    getEventRegistration(controlId: string): Registration {
      return events.getGenericEventRegistration(controlId);
    }
  }
  SessionBase._overrideSession = new FakeSession();
  events._testReadyImpl = () => Promise.resolve();
  // office.js then refuses members above the sets that requirementsOf() names.
  CommonUtility._doApiNotSupportedCheck = true;
  host.deliver = (event) => deliver(events.getGenericEventRegistration(''), host, event);
  return () => {
    SessionBase._overrideSession = undefined;
    CommonUtility._doApiNotSupportedCheck = false;
    host.deliver = null;
  };
}

function deliver(
  registration: Registration,
  host: FakeHost,
  { sheet, address, own, changeType = 'RangeEdited' }: ChangedEvent,
): void {
  const worksheetId = sheetId(sheet);
  const message = JSON.stringify({
    address: areaText(parseArea(address)),
    changeType,
    source: own ? 'Local' : 'Remote',
    ...(own ? { triggerSource: 'ThisLocalAddin' } : {}),
    worksheetId,
  });
  const entry = { messageCategory: EVENT.category, messageType: EVENT.dataChanged, message };
  const targets = [
    ...(host.states.of(sheet).watched ? [worksheetId] : []),
    ...(host.root.sheets.watched ? [EVENT.ofWorkbook] : []),
  ];
  for (const targetId of targets) registration._handleRichApiMessage({ entries: [{ ...entry, targetId }] });
}

/** What Office.context.requirements says of this Excel. */
export function requirementsOf(host: FakeHost): { isSetSupported(name: string, version?: string): boolean } {
  return {
    isSetSupported: (name, version = '1.1') => {
      if (name === 'ExcelApi') return minor(version) <= minor(host.floor);
      return name === 'RichApiRuntime' || name === 'DelayForCellEdit';
    },
  };
}

const minor = (version: string): number => Number(version.split('.')[1] ?? 0);
