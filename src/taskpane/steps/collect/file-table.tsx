/** One line a file: what it is and how many findings it has, or why it could not be read. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { showYears } from '../../../plan/years';
import { useLayout } from '../../components/layout';
import { useTranslate } from '../../text';
import { COUNTED, type CollectedFile } from './collect-files';

const useStyles = makeStyles({
  file: { fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  facts: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  error: { color: tokens.colorPaletteRedForeground1 },
  blocked: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function FileTable({ lines }: { readonly lines: readonly CollectedFile[] }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  return (
    <table className={layout.table}>
      <thead>
        <tr>
          <th scope="col">{translate('pane.collect.column.file')}</th>
          {COUNTED.map((column) => (
            <th
              key={column}
              scope="col"
              className={layout.number}
              aria-label={translate(
                column === 'unverifiable' ? 'pane.collect.unverifiable' : `severity.${column}`,
              )}
            >
              {column === 'unverifiable' ? translate('pane.collect.column.unverifiable') : column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <FileLine key={index} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function FileLine({ line }: { readonly line: CollectedFile }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  if (!line.readable)
    return (
      <tr>
        <th scope="row" colSpan={COUNTED.length + 1}>
          <div className={styles.file}>{line.file}</div>
          <div className={styles.error}>{line.error}</div>
        </th>
      </tr>
    );
  const { plan, years, department, counts } = line;
  return (
    <tr>
      <th scope="row">
        <div className={styles.file}>{line.file}</div>
        <div className={styles.facts} lang="zh-CN">
          {plan.shortTitle}
        </div>
        <div className={styles.facts}>
          {translate('pane.collect.facts', {
            years: showYears(years),
            department: department ?? translate('pane.collect.no-department'),
          })}
        </div>
      </th>
      {COUNTED.map((column) => (
        <td key={column} className={layout.number}>
          <span className={column === 'A' && counts.A > 0 ? styles.blocked : undefined}>
            {counts[column]}
          </span>
        </td>
      ))}
    </tr>
  );
}
