/** The figures that are left out of the assessment. */
import type { ReactElement } from 'react';
import { MoreList } from '../../components/more-list';
import { useTranslate } from '../../text';
import type { RefusedFigure } from './years';

const SHOWN = 5;

export function RefusedList({
  figures,
}: {
  readonly figures: readonly RefusedFigure[];
}): ReactElement | null {
  const translate = useTranslate();
  if (figures.length === 0) return null;
  return (
    <MoreList items={figures} first={SHOWN} keyOf={({ code }) => code}>
      {({ code, name, rule }) => translate('pane.assess.refused', { code, name, rule })}
    </MoreList>
  );
}
