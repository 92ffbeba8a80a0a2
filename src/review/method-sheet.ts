/** 方法说明: the parameters that drive the formulas, the methods, the verdicts, what is not claimed. */
import { METHODS } from '../assess/assessment';
import { VERDICTS } from '../assess/verdict';
import { rowHeight } from '../forms/sheet/measure';
import { pageSheet } from '../forms/sheet/page';
import type { Block, NamedBlock, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import type { ReviewContext } from './context';
import { PARAMETER_ORDER, PARAMETERS, parameterNames, parameterValue } from './parameters';
import { methodKey, VERDICT_SHAPES, VERDICT_STYLES, verdictWord } from './words';

const WIDTHS = [22, 14, 74];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const HEADING: StyleRef = { role: 'heading' };

export function methodSheet(context: ReviewContext): { sheet: SheetModel; names: NamedBlock[] } {
  const { assessment, banner, say } = context;
  const name = say('review.sheet.methods');
  const merges: Block[] = [];
  /** A label over the first two columns, and its text. */
  const explain = (label: string, text: string, style: StyleRef = LABEL): void => {
    const row = rows.length + 1;
    merges.push({ top: row, left: 1, bottom: row, right: 2 });
    rows.push({
      values: [label, null, text],
      styles: [style, style, TEXT],
      height: rowHeight(COLUMNS, [null, null, text]),
    });
  };
  const rows: RowModel[] = [
    { values: [say('review.methods.title')], style: { role: 'title' }, height: 30 },
    { values: [banner ?? ''], style: { role: 'banner' }, height: 18 },
    { values: [say('review.methods.parameters')], style: HEADING, height: 24 },
  ];
  const firstParameter = rows.length + 1;
  for (const parameter of PARAMETER_ORDER) {
    const text = say(`review.methods.parameter.${parameter}`);
    rows.push({
      values: [PARAMETERS[parameter], parameterValue(parameter, assessment.year, assessment.cutOffs), text],
      styles: [LABEL, { role: 'input', format: parameter === 'year' ? '0' : '0.00' }, TEXT],
      height: rowHeight(COLUMNS, [null, null, text]),
    });
  }
  rows.push({ values: [say('review.methods.methods')], style: HEADING, height: 24 });
  for (const method of METHODS) explain(say(methodKey(method)), say(`review.methods.method.${method}`));
  rows.push({ values: [say('review.methods.verdicts')], style: HEADING, height: 24 });
  for (const verdict of VERDICTS) {
    const word = `${VERDICT_SHAPES[verdict]} ${verdictWord(say, verdict)}`;
    explain(word, say(`review.methods.verdict.${verdict}`), VERDICT_STYLES[verdict]);
  }
  rows.push({ values: [say('review.methods.notes')], style: HEADING, height: 24 });
  for (const note of [
    'second',
    'sensitivity',
    'lights',
    'rounding',
    'projects',
    'limits',
    'sources',
  ] as const)
    explain(say(`review.methods.note-title.${note}`), say(`review.methods.note.${note}`));
  return {
    sheet: pageSheet({ name, widths: WIDTHS, rows, merges, banner, onePage: false, tabColor: '7F7F7F' }),
    names: parameterNames(name, firstParameter, 2),
  };
}
