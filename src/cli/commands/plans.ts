/** `plans`: the bundled plans and what they hold. */
import { translate } from '../../i18n';
import { summarise } from '../../plan/facts';
import { refusePositionals } from '../arguments';
import type { Command } from '../command';
import { textTable } from '../terminal';

export const plans: Command = async (args, { terminal, plans: all }) => {
  refusePositionals(args);
  const summaries = all.map(summarise);
  if (args.json) {
    const facts = summaries.map(({ id, title, indicators, projects, tasks }) => ({
      id,
      title,
      indicators,
      projects,
      tasks,
    }));
    terminal.print(JSON.stringify(facts, null, 2));
    return 0;
  }
  const header = translate('cli.plans.header', {}, args.locale).split('|');
  const rows = summaries.map(({ id, title, indicators, projects, tasks, textTargets }) => [
    id,
    title,
    indicators,
    projects,
    tasks,
    textTargets,
  ]);
  textTable([header, ...rows]).forEach((line) => terminal.print(line));
  return 0;
};
