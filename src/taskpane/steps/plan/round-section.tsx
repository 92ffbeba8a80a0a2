/** 责任分解与分发, opened when it is wanted: it comes late and is work of its own. */
import { Button, Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useContext, useId, useState, type ReactElement } from 'react';
import type { Plan } from '../../../plan/schema';
import { FailureBoundary } from '../../components/failure-boundary';
import { LocaleContext, useTranslate } from '../../text';

const Assigning = lazy(async () => ({
  default: (await import(/* webpackChunkName: "round" */ '../round')).Assigning,
}));

export function RoundSection({ plan }: { readonly plan: Plan }): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <div>
        <Button
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => {
            setOpen(!isOpen);
            setOpened(true);
          }}
        >
          {translate('pane.round')}
        </Button>
      </div>
      {/* Stays as it was left. */}
      <div id={id} hidden={!isOpen}>
        {wasOpened && (
          <FailureBoundary locale={locale}>
            <Suspense fallback={<Spinner size="tiny" label={translate('pane.loading')} />}>
              <Assigning plan={plan} />
            </Suspense>
          </FailureBoundary>
        )}
      </div>
    </>
  );
}
