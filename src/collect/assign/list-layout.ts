/** Which column of a pasted list holds what: told by its headers, or by what stands in it. */
import { codeKey, type ItemIndex } from './item-index';

/** Positions of the columns from 0; null where there is none. */
export interface ListLayout {
  readonly code: number | null;
  readonly name: number | null;
  readonly lead: number;
  readonly assisting: number | null;
  readonly due: number | null;
  /** The first row that is no header, from 0. */
  readonly from: number;
}

type Column = 'code' | 'name' | 'lead' | 'assisting' | 'due';

const WORDS: Readonly<Record<Column, RegExp>> = {
  code: /^((指标|项目|任务)?(代码|编号|编码)|code)$/i,
  name: /^((指标|项目|任务|事项)?(名称)?|指标项目任务|工作任务|重点任务|主要指标|name)$/i,
  lead: /^((牵头|责任|主管|负责)?(单位|部门|科室)|lead|department)$/i,
  assisting: /^((配合|协办|参与|协助|协同)(单位|部门|科室)|assisting)$/i,
  due: /^((报送|填报|上报)?(截止)?(日期|时间)|(报送|填报|上报)?截止|due)$/i,
};

/** Headers stand near the top: titles and notes above them are few. */
const SEARCHED_ROWS = 10;

/** @returns null where no column can be told to hold departments */
export function layoutOf(rows: readonly (readonly string[])[], index: ItemIndex): ListLayout | null {
  for (const [at, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const found = headersIn(row);
    const lead = found.get('lead');
    if (lead === undefined || !(found.has('code') || found.has('name'))) continue;
    const position = (column: Column): number | null => found.get(column) ?? null;
    return {
      ...{ code: position('code'), name: position('name'), lead },
      ...{ assisting: position('assisting'), due: position('due'), from: at + 1 },
    };
  }
  return withoutHeaders(rows, index);
}

const labelOf = (text: string): string => text.normalize('NFKC').replace(/[\s*/、]+/g, '');

function headersIn(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  row.forEach((text, position) => {
    const label = labelOf(text);
    if (label === '') return;
    for (const column of Object.keys(WORDS) as Column[])
      if (!found.has(column) && WORDS[column].test(label)) {
        found.set(column, position);
        return;
      }
  });
  return found;
}

/** Code or name, department, assisting departments; or code, name, department, assisting departments. */
function withoutHeaders(rows: readonly (readonly string[])[], index: ItemIndex): ListLayout | null {
  const filled = rows.filter((row) => row.some((text) => text !== ''));
  if (!filled.some((row) => row.length > 1)) return null;
  const both = filled.filter(([code = '', name = '']) => {
    const item = index.byCode.get(codeKey(code));
    return item !== undefined && index.byName(name).includes(item);
  });
  const lead = both.length * 2 > filled.length ? 2 : 1;
  // Headers of which only the department's is one that we know.
  const first = rows.findIndex((row) => row.some((text) => text !== ''));
  const from = WORDS.lead.test(labelOf(rows[first]?.[lead] ?? '')) ? first + 1 : 0;
  return { code: 0, name: lead === 2 ? 1 : 0, lead, assisting: lead + 1, due: null, from };
}
