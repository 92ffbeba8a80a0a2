/** The recorder's page, for development only: opened in a real Excel it makes a fixture for the fake host. */
import { recordExcel, Tape, type Dda } from './record';
import { inTheWay, runScenarios, type Outcome, type SetFilter } from './run';
import { SCENARIOS } from './scenarios';
import type { WrittenTranscript } from './transcript';

/** Where office.js keeps the function that all requests go through. */
declare const OSF: { readonly DDA: Dda };

/** ExcelApi sets that are asked for; newer ones than this page knows do no harm. */
const NEWEST_SET = 40;

function part<K extends HTMLElement>(id: string, kind: new () => K): K {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`recorder.html lacks #${id}`);
  return found;
}

const button = part('start', HTMLButtonElement);
const say = (text: string): void => {
  part('state', HTMLElement).textContent = text;
};

const setFilter: SetFilter = (id, { area, shown }) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    sheet.autoFilter.apply(sheet.getRange(area), 0, { filterOn: Excel.FilterOn.values, values: [shown] });
    await context.sync();
  });

function excelHere(): WrittenTranscript['excel'] {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const { host, platform, version } = diagnostics;
  const sets = Array.from({ length: NEWEST_SET }, (_, index) => `1.${index + 1}`);
  const api = sets.filter((set) => requirements.isSetSupported('ExcelApi', set)).at(-1) ?? 'none';
  return { host: String(host), platform: String(platform), version, api, displayLanguage, contentLanguage };
}

async function record(): Promise<void> {
  const obstacles = await inTheWay();
  if (obstacles.length > 0) {
    const names = obstacles.join(', ');
    say(
      `工作簿中已有“${names}”，未录制。请换用新建的空白工作簿。 / Not recorded: the workbook holds ${names} already. Use a new, empty workbook.`,
    );
    return;
  }
  part('outcomes', HTMLOListElement).replaceChildren();
  const tape = new Tape();
  const restore = recordExcel(OSF.DDA, tape);
  try {
    const outcomes = await runScenarios(SCENARIOS, tape, setFilter, ({ name }, index) =>
      say(`${index + 1} / ${SCENARIOS.length}: ${name}`),
    );
    show({
      format: 1,
      recorded: new Date().toISOString(),
      excel: excelHere(),
      outcomes,
      exchanges: tape.exchanges,
    });
  } finally {
    restore();
  }
}

function show(transcript: WrittenTranscript): void {
  const { excel, recorded, outcomes, exchanges } = transcript;
  const text = `${JSON.stringify(transcript, null, 1)}\n`;
  part('outcomes', HTMLOListElement).replaceChildren(...outcomes.map(line));
  part('transcript', HTMLTextAreaElement).value = text;
  const link = part('download', HTMLAnchorElement);
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = `excel-${excel.platform}-${excel.version}-${recorded.slice(0, 10)}.json`.toLowerCase();
  part('result', HTMLElement).hidden = false;
  say(
    `录制完成，共 ${exchanges.length} 次请求；${excel.platform} ${excel.version}，ExcelApi ${excel.api}。 / Done: ${exchanges.length} requests.`,
  );
}

function line({ scenario, failed }: Outcome): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = failed ? `${scenario}: ${failed.code} ${failed.message}` : scenario;
  return item;
}

async function start(): Promise<void> {
  button.disabled = true;
  try {
    await record();
  } catch (error) {
    // Shown as it is: whoever records is a developer.
    const reason = error instanceof Error ? error.message : String(error);
    say(
      `录制中断，没有生成记录：${reason}。请检查并删除工作表“录制”后重试。 / Stopped, nothing recorded: ${reason}. Delete the sheet 录制 if it is there, and try again.`,
    );
  }
  button.disabled = false;
}

async function connect(): Promise<void> {
  if (typeof Office === 'undefined') return say('office.js 未能载入。 / office.js could not be loaded.');
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return say('请在 Excel 中打开本页。 / Open this page in Excel.');
  button.addEventListener('click', () => void start());
  button.disabled = false;
  say('可以开始。 / Ready.');
}

void connect();
