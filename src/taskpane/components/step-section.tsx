/** A step: its heading, what it is for, what came of its last work, its content. */
import { Body1, Subtitle2 } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import type { StepWork } from '../use-job';
import { useLayout } from './layout';
import { NoticeBar } from './notice-bar';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly work?: StepWork;
  readonly children: ReactNode;
}

export function StepSection({ title, intro, work, children }: Props): ReactElement {
  const layout = useLayout();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={layout.step}>
      <div className={layout.section}>
        <Subtitle2 as="h2" id={headingId} className={layout.heading}>
          {title}
        </Subtitle2>
        {intro !== undefined && (
          <Body1 as="p" className={layout.paragraph}>
            {intro}
          </Body1>
        )}
      </div>
      {work && <NoticeBar notice={work.notice} onDismiss={() => work.tell(null)} />}
      {children}
    </section>
  );
}
