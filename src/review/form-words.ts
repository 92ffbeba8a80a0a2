/** Words that people choose in the forms. In a form they are a file format, in the workbook they are said in its language. */
import type { Actual } from '../assess/data';
import type { ProjectStatus, REASON_WORDS, TaskStatus } from '../forms/headers';
import type { MessageKey } from '../i18n';
import type { Say } from './context';

const PROJECTS: Readonly<Record<ProjectStatus, MessageKey>> = {
  未开工: 'review.status.not-begun',
  在建: 'review.status.under-construction',
  竣工: 'review.status.completed',
  暂停: 'review.status.paused',
  终止: 'review.status.ended',
};

const TASKS: Readonly<Record<TaskStatus, MessageKey>> = {
  未启动: 'review.status.not-started',
  推进中: 'review.status.going-on',
  已完成: 'review.status.done',
  滞后: 'review.status.behind',
};

const REASONS: Readonly<Record<(typeof REASON_WORDS)[number], MessageKey>> = {
  未统计: 'review.reason.not-compiled',
  未到发布期: 'review.reason.not-published',
};

export const projectStatusWord = (say: Say, status: ProjectStatus): string => say(PROJECTS[status]);
export const taskStatusWord = (say: Say, status: TaskStatus): string => say(TASKS[status]);

/** Why a figure is missing; other words as they are. */
export function reasonWord(say: Say, word: string): string {
  const key = Object.entries(REASONS).find(([known]) => known === word)?.[1];
  return key === undefined ? word : say(key);
}

/** A reported figure as a sheet shows it: the number itself, or the word that stands for it. */
export function reportedValue(actual: Actual, say: Say): number | string {
  switch (actual.kind) {
    case 'number':
      return actual.value;
    case 'completion':
      return say(actual.done ? 'review.done' : 'review.open');
    case 'reason':
      return reasonWord(say, actual.word);
    case 'untrusted':
      return say('review.untrusted', { rule: actual.rule });
  }
}
