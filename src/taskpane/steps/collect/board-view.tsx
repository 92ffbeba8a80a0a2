/** 报送情况 of one plan: who must be reminded first. */
import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { BOARD_STATES, type Board, type BoardLine, type BoardState } from '../../../collect/ledger/board';
import { useLayout } from '../../components/layout';
import { MoreList } from '../../components/more-list';
import { useTranslate } from '../../text';
import type { AskedBy } from './boards';

const FIRST = 15;
/** Codes of missing rows that are named; the workbook names more. */
const NAMED = 5;

const useStyles = makeStyles({
  department: { fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

interface Props {
  readonly board: Board;
  readonly askedBy: AskedBy;
}

export function BoardView({ board, askedBy }: Props): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const headingId = useId();
  const { plan, year, today, lines, onTime } = board;
  const count = (state: BoardState): number => lines.filter((line) => line.state === state).length;
  const share = Math.round((onTime.count / onTime.of) * 1000) / 10;
  const rank = (line: BoardLine): number =>
    BOARD_STATES.indexOf(line.state) * 2 + Number(line.onTime !== false);
  return (
    <section aria-labelledby={headingId} className={layout.section}>
      <h3 id={headingId} className={layout.heading}>
        {translate('pane.collect.board', { plan: plan.shortTitle, year })}
      </h3>
      <Body1 as="p" className={layout.paragraph}>
        {translate(`pane.collect.asked.${askedBy ?? 'none'}`)}{' '}
        {translate('board.counts', {
          today,
          all: lines.length,
          done: count('done'),
          open: count('open') + count('part'),
          returned: count('returned'),
          none: count('none'),
        })}{' '}
        {onTime.of === 0 ? translate('board.no-due') : translate('board.on-time', { ...onTime, share })}
      </Body1>
      <MoreList
        items={[...lines].sort((one, other) => rank(one) - rank(other))}
        first={FIRST}
        keyOf={({ department }) => department ?? ''}
      >
        {(line) => <DepartmentLine line={line} />}
      </MoreList>
    </section>
  );
}

function DepartmentLine({ line }: { readonly line: BoardLine }): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const styles = useStyles();
  const { department, state, isExpected, onTime } = line;
  const colour = {
    none: styles.bad,
    returned: styles.bad,
    part: styles.open,
    open: styles.open,
    done: styles.done,
  };
  const facts = useFacts(line);
  return (
    <div className={layout.card}>
      <div>
        <span className={styles.department}>{department ?? translate('ledger.no-department')}</span>{' '}
        <span className={colour[state]}>{translate(`board.state.${state}`)}</span>
        {isExpected === false && translate('board.unexpected')}
        {onTime === false && <span className={styles.bad}> {translate('board.late')}</span>}
        {onTime === true && ` ${translate('board.in-time')}`}
      </div>
      {facts.length > 0 && <div className={layout.quiet}>{facts.join(translate('pane.list'))}</div>}
    </div>
  );
}

function useFacts(line: BoardLine): readonly string[] {
  const translate = useTranslate();
  const { due, firstReceived, rounds, returned, missing, open, held, disputed } = line;
  const codes = missing.slice(0, NAMED).join(translate('pane.and'));
  const toExplain = open.B + open.C;
  return [
    ...(due === null ? [] : [translate('pane.collect.line.due', { due })]),
    ...(firstReceived === null
      ? []
      : [translate('pane.collect.line.first', { day: firstReceived.slice(0, 10) })]),
    ...(rounds === 0 ? [] : [translate('pane.collect.line.rounds', { rounds, returned })]),
    ...(missing.length === 0
      ? []
      : [
          translate('pane.collect.line.missing', {
            count: missing.length,
            codes: missing.length > NAMED ? `${codes}…` : codes,
          }),
        ]),
    ...(toExplain === 0 ? [] : [translate('pane.collect.line.open', { count: toExplain })]),
    ...(held === 0 ? [] : [translate('pane.collect.line.held', { count: held })]),
    ...(disputed === 0 ? [] : [translate('pane.collect.line.disputed', { count: disputed })]),
  ];
}
