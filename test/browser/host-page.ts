/**
 * A page that stands in for Excel on the web: it shows the pane in a frame, gives office.js its context, and answers
 * its batches with the fake host. What is sent and in which order was seen with office.js 1.1.110.
 */
import ExcelJS from 'exceljs';
import { FakeHost } from '../host/fake-host';

/** What the tests reach from outside. */
interface StandIn {
  host: FakeHost;
  /** Shows the pane, in place of one that is open. */
  open(options: PaneOptions): Promise<void>;
}

interface PaneOptions {
  readonly locale: string;
  /** Settings of the document, e.g. from an earlier session. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The workbook, base64; the one that is open where it is missing. */
  readonly workbook?: string;
  readonly width: number;
  readonly height: number;
}

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
  };
}

/** DispatchId of a batch. */
const RICH_API = 93;
const EXCEL = 16;
const CELL_EDIT_MODE = 5004;

/** Of the pane that is shown now. */
let listening = new AbortController();

const standIn: StandIn = {
  host: new FakeHost(new ExcelJS.Workbook()),
  async open(options) {
    if (options.workbook !== undefined)
      standIn.host = await FakeHost.fromBytes(
        Uint8Array.from(atob(options.workbook), (c) => c.charCodeAt(0)),
      );
    // Excel calculates; here every hint of the form has nothing to object.
    standIn.host.calculator = () => '';
    document.querySelector('iframe')?.remove();
    listening.abort();
    listening = new AbortController();
    const frame = document.createElement('iframe');
    frame.width = String(options.width);
    frame.height = String(options.height);
    frame.style.cssText = 'border:0;display:block';
    frame.name = JSON.stringify({
      baseFrameName: 'pane',
      hostInfo: `Excel|Web|16.00|${options.locale}|correlation|||0`,
      xdmInfo: `conversation|control|${location.origin}`,
      serializerVersion: '1',
    });
    frame.src = '/taskpane.html';
    addEventListener('message', (event) => void answer(event, options), { signal: listening.signal });
    document.body.append(frame);
  },
};
Object.assign(window, { standIn });

async function answer(event: MessageEvent, options: PaneOptions): Promise<void> {
  if (typeof event.data !== 'string' || !event.data.startsWith('{')) return;
  const message = JSON.parse(event.data) as Message;
  if (message._messageType !== 0) return;
  const data = await reply(message, options);
  (event.source as Window).postMessage(
    JSON.stringify({
      _messageType: 1,
      _actionName: message._actionName,
      _conversationId: message._conversationId,
      _correlationId: message._correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
    }),
    location.origin,
  );
}

async function reply({ _actionName, _data }: Message, options: PaneOptions): Promise<unknown> {
  if (_actionName === 'ContextActivationManager_getAppContextAsync') return context(options);
  if (_actionName !== 'executeMethod' || _data.DdaMethod?.DispatchId !== RICH_API)
    return { Version: 1, Error: 0 };
  const body = JSON.parse(String(_data.ArrayData?.[4])) as unknown;
  const { Body, ErrorCode } = await standIn.host.execute(body);
  if (Body) return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(Body)] };
  return { Version: 1, Error: ErrorCode === 'InvalidOperationInCellEditMode' ? CELL_EDIT_MODE : 5001 };
}

function context({ locale, settings = {} }: PaneOptions): unknown {
  return {
    _id: 'control',
    _appName: EXCEL,
    _appVersion: '16.0',
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/book.xlsx`,
    _clientMode: 1,
    _settings: settings,
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify({
      ExcelApi: '1.9',
      RichApiRuntime: '1.2',
      SharedRuntime: '1.1',
      DialogApi: '1.2',
    }),
    _hostFullVersion: '16.0.0.0',
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
