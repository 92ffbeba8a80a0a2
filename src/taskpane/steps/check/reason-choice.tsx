/** A list of reasons; the chosen one is filled in to be adapted. */
import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { Lapsed } from '../../../check/finding';
import type { Filing } from '../../../forms/filing';
import { useTranslate } from '../../text';
import { USUAL_REASONS, usedReasons } from './reasons';

const useStyles = makeStyles({
  // A list is as wide as its longest reason unless told otherwise.
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)', '& select': { width: '100%' } },
});

interface Props {
  readonly filing: Filing;
  /** What was written for other figures can be taken up again. */
  readonly lapsed: readonly Lapsed[];
  readonly onChoose: (text: string) => void;
}

export function ReasonChoice({ filing, lapsed, onChoose }: Props): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const used = useMemo(() => usedReasons(filing), [filing]);
  const own = [...new Set([...lapsed.map(({ text }) => text), ...used])].filter((text) => text !== '');
  const option = (text: string): ReactElement => (
    <option key={text} value={text}>
      {text}
    </option>
  );
  return (
    <Field label={translate('explain.reasons')} className={styles.narrow}>
      {/* It stays unchosen: what was taken from it is changed below. */}
      <Select value="" onChange={(_, { value }) => value !== '' && onChoose(value)}>
        <option value="">{translate('explain.reasons.choose')}</option>
        {own.length > 0 && <optgroup label={translate('explain.reasons.used')}>{own.map(option)}</optgroup>}
        <optgroup label={translate('explain.reasons.built-in')}>
          {USUAL_REASONS.map((key) => option(translate(key)))}
        </optgroup>
      </Select>
    </Field>
  );
}
