/** What a newcomer does after `npm start`. */
import type { MessageKey } from '../../i18n';

/** The ways into Excel from here: its own program where there is one for the system, and the web everywhere. */
export function nextSteps(platform: NodeJS.Platform): readonly MessageKey[] {
  return [
    ...(platform === 'win32' ? (['deploy.next.windows'] as const) : []),
    ...(platform === 'darwin' ? (['deploy.next.mac'] as const) : []),
    'deploy.next.web',
    'deploy.next.without-excel',
  ];
}
