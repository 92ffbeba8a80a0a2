/** The pane over a workbook in memory, to be looked at in any browser: see webpack.page.js. Never part of the product. */
import '../../../src/taskpane/late-texts';
import { createRoot } from 'react-dom/client';
import { sampleAnswers } from '../../../src/cli/sample/answers';
import { buildForm } from '../../../src/forms/build';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { reportingYears } from '../../../src/plan/facts';
import { translate, type Locale } from '../../../src/i18n';
import { App } from '../../../src/taskpane/app';
import { localeOf } from '../../../src/taskpane/host';
import { openPane } from '../../../src/taskpane/pane';
import { STEPS } from '../../../src/taskpane/session';
import { Signal } from '../../../src/taskpane/signal';
import { MemoryWorkbook } from '../memory-workbook';

/** `?plan=tianxin-14th` a filled form of it (none: an empty workbook), `lang`, `dark`, `step`, `excel=0`,
 * `state` what the workbook keeps of the session, `files=1`, `click=a|b`. */
async function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const planId = query.get('plan');
  const plans = bundledPlans();
  let workbook = new MemoryWorkbook();
  if (planId !== null) {
    const plan = findPlan(planId);
    const years = reportingYears(plan);
    const answers = sampleAnswers(plan, years);
    const annualTargets = annualTargetsFor(plan, plans);
    workbook = MemoryWorkbook.of(buildForm({ plan, years, annualTargets, answers, created: new Date() }));
  }
  const kept = query.get('state');
  if (kept !== null) workbook.state = JSON.parse(kept);
  const locale = localeOf(query.get('lang') ?? 'zh');
  const inExcel = query.get('excel') !== '0';
  const pane = await openPane({ kind: inExcel ? 'excel' : 'browser', locale }, inExcel ? workbook : null);
  document.documentElement.lang = locale;
  pane.start();
  const step = STEPS.find((one) => one === query.get('step'));
  if (step) pane.go(step);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page lacks #root');
  createRoot(root).render(
    <App pane={pane} officeDark={new Signal<boolean | null>(query.get('dark') === '1')} />,
  );
  if (query.has('files')) await chooseFiles(locale);
  for (const label of (query.get('click') ?? '').split('|').filter(Boolean)) await click(label);
}

/** Clicks the first button, box or tab with a label, as soon as it is there and can be clicked. */
async function click(label: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const found = [...document.querySelectorAll<HTMLElement>('button,label,summary')].find(
      (element) =>
        element.textContent?.trim().startsWith(label) &&
        !element.matches(':disabled') &&
        element.offsetParent,
    );
    if (!found) continue;
    found.click();
    return;
  }
  throw new Error(`nothing to click: ${label}`);
}

/** Gives the open step some forms to collect, one of them no workbook. */
async function chooseFiles(locale: Locale): Promise<void> {
  const { writeWorkbook } = await import('../../../src/workbook/write');
  const files = new DataTransfer();
  for (const [index, plan] of bundledPlans().entries()) {
    const years = reportingYears(plan);
    const answers = index % 2 === 0 ? sampleAnswers(plan, years) : undefined;
    const department = index === 1 ? null : `示例单位${index + 1}`;
    const model = buildForm({
      plan,
      years,
      department,
      created: new Date(),
      ...(answers ? { answers } : {}),
    });
    files.items.add(new File([(await writeWorkbook(model)).slice()], `${plan.shortTitle}-填报.xlsx`));
  }
  files.items.add(new File(['指标代码,2023'], `${translate('pane.file.form', {}, locale)}.xlsx`));
  const input = document.querySelector<HTMLInputElement>('input[type=file][multiple]');
  if (!input) throw new Error('no step that takes files is open');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

void start();
