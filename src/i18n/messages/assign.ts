/** Texts of assignments: the sheet, what is wrong in it, what the command line says about it. */
import type { Text } from '../text';

export const assign = {
  'assign.title': { zh: '{plan}　责任分解', en: '{plan}   Assignments' },
  'assign.note': {
    zh: '只填浅黄色单元格：牵头单位填一个，负责该行的填报；配合单位可填多个，用顿号隔开；报送截止与本轮统一日期不同时才填。',
    en: 'Fill in the pale yellow cells: one lead department, which reports the row; any number of assisting ones; a due date only where it differs from that of the round.',
  },
  'assign.count': {
    zh: '共{total}项，已分解{done}项，未分解{open}项。未分解的行以黄色标出，不会下发给任何单位。',
    en: '{total} rows, {done} assigned, {open} not. Rows that are not assigned are marked in yellow and go to nobody.',
  },
  'assign.kind.indicator': { zh: '指标', en: 'indicator' },
  'assign.kind.text-target': { zh: '正文目标', en: 'in prose' },
  'assign.kind.project': { zh: '项目', en: 'project' },
  'assign.kind.task': { zh: '任务', en: 'task' },
  'assign.hint.open': { zh: '未分解', en: 'not assigned' },
  'assign.hint.several': { zh: '牵头单位只能填一个', en: 'one lead department only' },
  'assign.prompt.lead': {
    zh: '填一个单位的全称，同一单位前后写法一致。',
    en: 'One department by its full name, always spelt the same.',
  },
  'assign.prompt.assisting': {
    zh: '没有的留空；多个单位用顿号隔开。',
    en: 'Leave empty if there is none; separate several by commas.',
  },
  'assign.prompt.due': {
    zh: '写作 2026-01-31。与本轮统一的报送日期相同的留空。',
    en: 'Write 2026-01-31. Leave empty where it is that of the round.',
  },
  'assign.error.due.title': { zh: '应填日期', en: 'A date is needed' },
  'assign.error.due.text': {
    zh: '没有录入。请写年月日，如 2026-01-31；没有的留空。',
    en: 'Nothing was entered. Write a day, like 2026-01-31; leave empty if there is none.',
  },

  'assign.remark': { zh: '{place}：{text}', en: 'at {place}: {text}' },
  'assign.remark.code-unknown': {
    zh: '规划中没有代码“{code}”（牵头单位“{lead}”），这一行没有采用。请改正代码。',
    en: 'the plan has no code “{code}” (lead “{lead}”); the row was not used. Correct the code.',
  },
  'assign.remark.code-missing': {
    zh: '填了牵头单位“{lead}”，却没有代码，这一行没有采用。请补上代码，或删除这一行。',
    en: 'the lead “{lead}” stands in a row without a code, which was not used. Add the code, or delete the row.',
  },
  'assign.remark.code-doubled': {
    zh: '{code} 与 {first} 重复，两行的分工不同，无法判断以哪一行为准。请删除一行。',
    en: '{code} stands in {first} as well, assigned otherwise; nobody can tell which one counts. Delete one of them.',
  },
  'assign.remark.lead-several': {
    zh: '{code} 的牵头单位填了多个（{leads}），无法判断由谁填报。请只留一个，其余移到配合单位。',
    en: '{code} has several leads ({leads}); nobody can tell who reports it. Keep one and let the others assist.',
  },
  'assign.remark.date-invalid': {
    zh: '“{text}”不是日期。请写作 2026-01-31，或留空。',
    en: '“{text}” is no day. Write it like 2026-01-31, or leave it empty.',
  },
  'assign.remark.cell-unreadable': {
    zh: '公式出错或没有计算结果（“{text}”），无法读取。请改为直接填写。',
    en: 'a formula that failed or was never calculated (“{text}”). Type the entry itself.',
  },
  'assign.remark.column-doubled': {
    zh: '“{header}”列出现两次，无法判断以哪一列为准。请删除一列。',
    en: 'the column “{header}” stands twice; nobody can tell which one counts. Delete one of them.',
  },
  'assign.remark.marker-missing': {
    zh: '缺少隐藏的标识，按“{plan}”的责任分解表读取。请核对是否为同一规划。',
    en: 'the hidden marker is missing; it was read as assignments of “{plan}”. Make sure that it is the same plan.',
  },
  'assign.remark.plan-changed': {
    zh: '生成本表之后规划有改动，按代码对应；新增的行视为未分解。',
    en: 'the plan has changed since this sheet was made; rows were found by their codes, new ones are not assigned.',
  },
  'assign.remark.sheet-copied': {
    zh: '工作表“{copy}”也是责任分解表，没有读取。请确认以本表为准。',
    en: 'the sheet “{copy}” holds assignments as well and was not read. Make sure that this one counts.',
  },
  'assign.remark.column-missing': {
    zh: '缺少“{header}”列，视为全部留空。',
    en: 'the column “{header}” is missing and was taken for empty.',
  },
  'assign.remark.row-doubled': {
    zh: '{code} 与 {first} 重复，内容相同或没有填写，按一行处理。',
    en: '{code} stands in {first} as well, with the same content or none; it counts once.',
  },
  'assign.remark.lead-missing': {
    zh: '{code} 填了配合单位，没有填牵头单位，视为未分解。',
    en: '{code} has assisting departments and no lead; it is not assigned.',
  },
  'assign.remark.assists-itself': {
    zh: '{code} 的配合单位中也有牵头单位“{lead}”，已略去。',
    en: '{code} has its lead “{lead}” among those that assist, where it was left out.',
  },

  'assign.alike': {
    zh: '“{first}”和“{second}”是否为同一单位？没有合并；如是，请统一写法。',
    en: 'Are “{first}” and “{second}” one department? They were not merged; if so, spell them alike.',
  },
  'assign.unused': {
    zh: '第{line}行“{text}”（{lead}）：在规划中找不到，没有采用。',
    en: 'line {line} “{text}” ({lead}): not in the plan, not used.',
  },
  'assign.ambiguous.same-name': {
    zh: '第{line}行“{text}”（{lead}）：可能是 {codes}，没有采用。请改用代码。',
    en: 'line {line} “{text}” ({lead}): may be {codes}, not used. Give the code instead.',
  },
  'assign.ambiguous.code-and-name': {
    zh: '第{line}行“{text}”（{lead}）：代码和名称对应不同的行（{codes}），没有采用。',
    en: 'line {line} “{text}” ({lead}): code and name belong to different rows ({codes}), not used.',
  },
  'assign.ambiguous.several-leads': {
    zh: '第{line}行“{text}”：{codes} 对应多个牵头单位（{lead}），没有采用。',
    en: 'line {line} “{text}”: several leads for {codes} ({lead}), not used.',
  },
  'assign.ambiguous.no-date': {
    zh: '第{line}行“{text}”（{lead}）：报送截止不是日期，{codes} 没有采用。',
    en: 'line {line} “{text}” ({lead}): its due date is none, {codes} not used.',
  },
  'assign.overwritten': {
    zh: '{code}“{name}”：{before} 改为 {after}',
    en: '{code} “{name}”: {before} became {after}',
  },
  'assign.kept': {
    zh: '{code}“{name}”：保留 {before}，没有采用 {after}',
    en: '{code} “{name}”: {before} was kept, {after} was not used',
  },

  'cli.assign.done': {
    zh: '已生成责任分解：{file}（{plan}，共{total}项，已分解{done}项，未分解{open}项，{departments}个牵头单位）',
    en: 'Assignments written: {file} ({plan}, {total} rows, {done} assigned, {open} not, {departments} lead departments)',
  },
  'cli.assign.source': {
    zh: '{file}：采用{added}项，不变{same}项，覆盖{overwriting}项，未匹配{unmatched}行，有歧义{ambiguous}行',
    en: '{file}: {added} added, {same} the same, {overwriting} overwriting, {unmatched} not matched, {ambiguous} ambiguous',
  },
  'cli.assign.open': { zh: '未分解{count}项：', en: '{count} rows are not assigned:' },
  'cli.assign.open-row': { zh: '  {kind}　{code}　{name}', en: '  {kind}   {code}   {name}' },
  'cli.assign.past': {
    zh: '有{count}项的报送截止早于今天，请核对。',
    en: '{count} due dates lie before today: check them.',
  },
} satisfies Record<string, Text>;

export const assignErrors = {
  'error.assignments-none': {
    zh: '“{file}”中没有找到责任分解表（带“代码”“牵头单位”列的工作表），没有读取。请使用 plan-report assign 生成的责任分解表。',
    en: 'No assignment sheet was found in “{file}” (one with the columns for code and lead); nothing was read. Use a sheet made by plan-report assign.',
  },
  'error.assignments-version': {
    zh: '“{file}”由更新版本的程序生成，没有读取。请升级程序后再试。',
    en: '“{file}” was made by a newer version of the program and was not read. Upgrade the program and retry.',
  },
  'error.assignments-other-plan': {
    zh: '“{file}”是规划“{otherPlan}”的责任分解，不是“{plan}”的，没有下发。请先用 plan-report assign --from 带入并核对，再分发。',
    en: '“{file}” holds the assignments of “{otherPlan}”, not of “{plan}”; nothing was distributed. Carry them over with plan-report assign --from, look through them, then distribute.',
  },
  'error.assignments-invalid': {
    zh: '“{file}”有{count}处错误，没有生成任何文件：{problems}。请改正后重试。',
    en: '“{file}” has {count} mistakes; nothing was written: {problems}. Correct them and retry.',
  },
} satisfies Record<string, Text>;
