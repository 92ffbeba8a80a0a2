/** The years of a choice, one option each. */
import type { ReactElement } from 'react';
import { useTranslate } from '../text';

export function YearOptions({ years }: { readonly years: readonly number[] }): ReactElement {
  const translate = useTranslate();
  return (
    <>
      {years.map((year) => (
        <option key={year} value={year}>
          {translate('pane.facts.year', { year })}
        </option>
      ))}
    </>
  );
}
