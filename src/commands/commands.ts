/**
 * The ribbon's buttons. Page and buttons share one runtime, so that a button opens the pane at its step and no more:
 * what is written to the workbook is always seen and agreed there first.
 */
import { ReportError } from '../i18n/report-error';

/** The step of the pane that a button leads to. */
export type RibbonStep = 'fill' | 'check' | 'assess';

/** The steps by the names that manifest.xml gives to the actions. */
export const ACTIONS: Readonly<Record<string, RibbonStep>> = {
  LoadIndicators: 'fill',
  CheckFiling: 'check',
  GenerateAssessment: 'assess',
};

/**
 * Connects the buttons; to be called once, after `Office.onReady`.
 *
 * @param go - brings the pane to a step
 * @param report - shows an error of a button: there is nobody else to catch it
 */
export function registerCommands(go: (step: RibbonStep) => void, report: (error: unknown) => void): void {
  for (const [action, step] of Object.entries(ACTIONS))
    Office.actions.associate(action, async (event: Office.AddinCommands.Event) => {
      try {
        // First the step: where the pane cannot be shown, it stands there once the user opens it.
        go(step);
        await showPane();
      } catch (error) {
        report(error);
      } finally {
        // Else Excel leaves the button greyed out.
        event.completed();
      }
    });
}

/** @throws ReportError `error.ribbon-old`, `error.ribbon-pane` */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))
    throw new ReportError('error.ribbon-old');
  try {
    await Office.addin.showAsTaskpane();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('error.ribbon-pane', { reason }, { cause });
  }
}
