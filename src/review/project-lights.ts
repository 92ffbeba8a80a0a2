/** The lights of 项目评估, computed in the sheet from status and money. */
import { LIGHTS, type Light, type ProjectAssessment } from '../assess/project';
import { address, quoteText } from '../forms/sheet/address';
import type { ProjectStatus } from '../forms/headers';
import type { Block, CellValue, ConditionalFormat } from '../forms/sheet/model';
import type { Plan } from '../plan/schema';
import type { Say } from './context';
import { projectStatusWord } from './form-words';
import { cached, EPS, YEAR } from './indicator-row';
import { PARAMETERS } from './parameters';
import { LIGHT_STYLES, lightKey } from './words';

/** 时序进度: the share of the plan period that has passed. */
export function timeShareCell({ period: { start, end } }: Plan, timeShare: number): CellValue {
  return cached(`MIN(1,MAX(0,(${YEAR}-${start - 1})/${end - start + 1}))`, timeShare);
}

/** Cells of a project row. */
interface ProjectCells {
  readonly doneShare: string;
  readonly timeShare: string;
  readonly status: string;
}

/** 评估结论 of a project. What a check refuses stays unknown, whatever is typed: the file has to be corrected. */
export function projectLightCell(
  say: Say,
  { record, light }: ProjectAssessment,
  { doneShare, timeShare, status }: ProjectCells,
): CellValue {
  const word = (one: Light): string => quoteText(say(lightKey(one)));
  const result = say(lightKey(light));
  if (record.untrusted !== null) return result;
  const is = (...words: ProjectStatus[]): string =>
    `OR(${words.map((one) => `${status}=${quoteText(projectStatusWord(say, one))}`).join(',')})`;
  const behind = `${timeShare}-${doneShare}`;
  const pace =
    `IF(${behind}>${PARAMETERS.projectFarBehind}+${EPS},${word('red')},` +
    `IF(${behind}>${PARAMETERS.projectBehind}+${EPS},${word('yellow')},${word('green')}))`;
  const building = `IF(OR(${status}="",${doneShare}=""),${word('unknown')},${pace})`;
  return cached(
    `IF(${is('竣工')},${word('done')},IF(${is('暂停', '终止')},${word('stopped')},` +
      `IF(${is('未开工')},${word('open')},${building})))`,
    result,
  );
}

/** The colours follow the words. */
export const lightColours = (say: Say, block: Block): ConditionalFormat[] =>
  LIGHTS.map((light) => ({
    block,
    formula: `${address(block.top, block.left)}=${quoteText(say(lightKey(light)))}`,
    role: LIGHT_STYLES[light].role,
  }));
