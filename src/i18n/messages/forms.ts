/** Texts of the filing forms: titles, prompts, error messages of cells, instructions, live hints. */
import type { Text } from '../text';

export const forms = {
  'form.note': {
    zh: '填报年度：{years}　责任单位：{department}',
    en: 'Years: {years}   Department: {department}',
  },
  'form.department-open': { zh: '（待填）', en: '(to be filled in)' },
  'form.sample': { zh: '示例数据，非官方', en: 'Sample figures, not official' },

  'form.indicators.title': { zh: '{plan}　指标填报表', en: '{plan}   Indicators' },
  'form.indicators.legend': {
    zh: '黄色单元格由责任单位填写；灰色斜体为按规划轨迹折算的参考值，不是正式年度目标。',
    en: 'Yellow cells are filled in by the department; grey italics are values of the path, not official yearly targets.',
  },
  'form.projects.title': { zh: '{plan}　重大项目填报表', en: '{plan}   Major projects' },
  'form.projects.legend': {
    zh: '投资额单位：亿元；黄色单元格由责任单位填写，累计和完成率自动计算。',
    en: 'Investment in 100 million yuan; yellow cells are filled in, totals and shares are computed.',
  },
  'form.tasks.title': { zh: '{plan}　重点任务填报表', en: '{plan}   Tasks' },
  'form.tasks.legend': {
    zh: '灰色行为上级标题，不填；其余各行填写进展和状态。',
    en: 'Grey rows are headings and stay empty; fill in progress and status of the others.',
  },

  'form.hint.missing': { zh: '{year}年漏填；', en: '{year} is missing; ' },
  'form.hint.below': { zh: '{year}年不应小于{minimum}；', en: '{year} must not be below {minimum}; ' },
  'form.hint.outside': {
    zh: '{year}年应在{minimum}—{maximum}之间；',
    en: '{year} must lie between {minimum} and {maximum}; ',
  },
  'form.hint.scale': { zh: '{year}年数值疑似单位有误；', en: '{year} looks like a wrong unit; ' },
  'form.hint.number': { zh: '{year}年应填数字；', en: '{year} must be a number; ' },
  'form.hint.reason': { zh: '{year}年应在审核说明写明原因；', en: 'explain {year} in 审核说明; ' },
  'form.hint.running': { zh: '{year}年疑似填了累计数；', en: '{year} looks like a running total; ' },
  'form.hint.frozen': { zh: '{year}年与上年相同；', en: '{year} is the same as the year before; ' },
  'form.hint.change': { zh: '{year}年较上年变动过大；', en: '{year} changes much from the year before; ' },
  'form.hint.reversal': { zh: '{year}年与目标方向相反；', en: '{year} moves against its direction; ' },
  'form.hint.unusual': { zh: '{year}年偏离目标过大；', en: '{year} is far from baseline and target; ' },
  'form.hint.decimals': { zh: '{year}年小数位过多；', en: '{year} has too many decimals; ' },

  'form.relation-hint.assigned': {
    zh: '{year}年漏填下达目标；',
    en: 'the assigned target of {year} is missing; ',
  },
  'form.relation-hint.sum': { zh: '{year}年与各分项之和不等；', en: '{year} is not the sum of its parts; ' },
  'form.relation-hint.part': {
    zh: '{year}年大于所属的“{whole}”；',
    en: '{year} is larger than “{whole}”, which contains it; ',
  },

  'form.row-hint.error': { zh: '本行有错误值，请改正；', en: 'this row holds an error value; ' },
  'form.row-hint.number': { zh: '投资额应填数字；', en: 'investments must be numbers; ' },
  'form.row-hint.scale': {
    zh: '投资额远大于总投资，疑似单位有误；',
    en: 'an investment looks like a wrong unit; ',
  },
  'form.row-hint.negative': { zh: '投资额不应小于0；', en: 'investments must not be below 0; ' },
  'form.row-hint.month': { zh: '{label}应写作2023-05；', en: '{label} must be written like 2023-05; ' },
  'form.row-hint.status-missing': { zh: '状态漏填；', en: 'the status is missing; ' },
  'form.row-hint.status-unknown': { zh: '状态应从列表选择；', en: 'choose the status from the list; ' },
  'form.row-hint.month-missing': {
    zh: '竣工项目漏填竣工年月；',
    en: 'completed, but without the month of completion; ',
  },
  'form.row-hint.out-of-order': { zh: '竣工早于开工；', en: 'completed before it was begun; ' },
  'form.row-hint.in-future': {
    zh: '竣工年月晚于填报年度；',
    en: 'completed after the last reported year; ',
  },
  'form.row-hint.not-finished': {
    zh: '填了竣工年月，状态不是竣工；',
    en: 'has a month of completion, but another status; ',
  },
  'form.row-hint.money-missing': { zh: '{year}年完成投资漏填；', en: 'investment of {year} is missing; ' },
  'form.row-hint.not-started': { zh: '未开工却有完成投资；', en: 'not started, but money is spent; ' },
  'form.row-hint.underspent': {
    zh: '已竣工，完成投资明显少于总投资；',
    en: 'completed, but far less is spent than planned; ',
  },
  'form.row-hint.overspent': { zh: '完成投资合计超过总投资；', en: 'more is spent than the whole; ' },
  'form.row-hint.overplanned': { zh: '计划投资合计超过总投资；', en: 'more is planned than the whole; ' },
  'form.row-hint.before-start': { zh: '开工年之前已有完成投资；', en: 'money is spent before the start; ' },
  'form.row-hint.without-reason': {
    zh: '存在问题栏应写明暂停、终止原因；',
    en: 'say in 存在问题 why it is paused or given up; ',
  },
  'form.row-hint.narrative': {
    zh: '形象进度与状态不符；',
    en: 'progress and status contradict each other; ',
  },
  'form.row-hint.task.not-started': {
    zh: '状态为未启动，却有进展；',
    en: 'not started, but progress is reported; ',
  },
  'form.row-hint.task.late': { zh: '进展栏应写明滞后原因；', en: 'say in the progress why it is late; ' },
  'form.row-hint.task.narrative': {
    zh: '进展与状态不符；',
    en: 'progress and status contradict each other; ',
  },

  'form.advice.level': { zh: '填当年数（年末或全年）', en: 'Enter the figure of the year' },
  'form.advice.period-total': {
    zh: '只填当年新增数，累计数由系统相加',
    en: 'Enter what was added this year only; the total is added up',
  },
  'form.advice.completion': {
    zh: '填“已完成”或“未完成”，有数量的填数字',
    en: 'Enter 已完成 or 未完成, or a number',
  },
  'form.advice.assigned': {
    zh: '填当年数；市里下达的目标填在“年目标”列',
    en: "Enter the figure of the year; the city's target goes into the 年目标 column",
  },
  'form.advice.lag': {
    zh: '本指标考核{year}年数据，请填{year}年数',
    en: 'This target is for {year}: enter the figure of {year}',
  },

  'form.prompt.actual.title': { zh: '{year}年实际值', en: 'Actual of {year}' },
  'form.prompt.actual.text': {
    zh: '{advice}。只填数字，不带单位和百分号，单位见“单位”列；没有数据填“未统计”或“未到发布期”，不要填0。',
    en: '{advice}. Digits only, no unit or percent sign, in the unit shown; without data enter 未统计 or 未到发布期, not 0.',
  },
  'form.prompt.assigned.title': { zh: '{year}年下达目标', en: 'Assigned target of {year}' },
  'form.prompt.assigned.text': {
    zh: '规划写明“完成市里下达任务”。请填市里下达的目标数，没有下达的留空。',
    en: 'The plan refers to the target assigned by the city. Enter it, or leave the cell empty.',
  },
  'form.prompt.source.title': { zh: '数据来源', en: 'Source' },
  'form.prompt.source.text': {
    zh: '写明统计报表、部门台账或公报名称。',
    en: 'Name the statistical return, register or bulletin.',
  },
  'form.prompt.explanation.title': { zh: '审核说明', en: 'Explanation' },
  'form.prompt.explanation.text': {
    zh: '数值变动异常或没有数据时，说明原因，不少于6个字。〔〕标签请保留，原因写在其后。',
    en: 'Say why a value is unusual or missing, in at least six characters; behind its tag 〔〕 where there is one.',
  },
  'form.prompt.plannedInvestment.title': { zh: '{year}年计划投资', en: 'Planned for {year}' },
  'form.prompt.doneInvestment.title': { zh: '{year}年完成投资', en: 'Completed in {year}' },
  'form.prompt.money.text': {
    zh: '单位：亿元（5000万元填0.5）。只填当年数，不填累计数。',
    en: 'In 100 million yuan (50 million = 0.5). This year only, not the total.',
  },
  'form.prompt.status.title': { zh: '状态', en: 'Status' },
  'form.prompt.project-status.text': {
    zh: '从下拉列表中选择项目状态。',
    en: 'Choose the status of the project from the list.',
  },
  'form.prompt.task-status.text': {
    zh: '从下拉列表中选择任务状态。',
    en: 'Choose the status of the task from the list.',
  },
  'form.prompt.started.title': { zh: '开工年月', en: 'Started' },
  'form.prompt.finished.title': { zh: '竣工年月', en: 'Completed' },
  'form.prompt.month.text': {
    zh: '写作 2023-05；没有的留空。',
    en: 'Write 2023-05; leave empty if there is none.',
  },

  'form.error.number.title': { zh: '应填数字', en: 'A number is needed' },
  'form.error.number.text': {
    zh: '请只填数字{limits}，不带单位、百分号和文字；没有数据可填：{words}。',
    en: 'Digits only{limits}, without unit, percent sign or words; without data enter one of: {words}.',
  },
  'form.error.number.at-least': { zh: '（不小于{minimum}）', en: ' (not below {minimum})' },
  'form.error.number.between': { zh: '（{minimum}—{maximum}）', en: ' ({minimum} to {maximum})' },
  'form.error.assigned.text': {
    zh: '请填市里下达的目标数（数字），没有下达的留空。',
    en: 'Enter the assigned target as a number, or leave the cell empty.',
  },
  'form.error.money.title': { zh: '应填投资额', en: 'An amount is needed' },
  'form.error.money.text': {
    zh: '请填不小于0的数字，单位亿元；没有投资的填0，没有数据的留空。',
    en: 'Enter a number of at least 0 in 100 million yuan; 0 if nothing was invested, empty if unknown.',
  },
  'form.error.month.title': { zh: '应填年月', en: 'A month is needed' },
  'form.error.month.text': {
    zh: '没有录入。请写年份和月份，如 2023-05 或 2023年5月；没有的留空。',
    en: 'Nothing was entered. Write year and month, like 2023-05; leave empty if there is none.',
  },
  'form.error.list.title': { zh: '请从列表中选择', en: 'Choose from the list' },
  'form.error.list.text': { zh: '只能填：{words}。', en: 'Only these words: {words}.' },

  'form.instructions.title': { zh: '{plan}　填报说明', en: '{plan}   Instructions' },
  'form.instructions.plan': { zh: '规划名称', en: 'Plan' },
  'form.instructions.issuer': { zh: '发文机关、文号', en: 'Issued by' },
  'form.instructions.years': { zh: '填报年度', en: 'Years' },
  'form.instructions.department': { zh: '责任单位', en: 'Department' },
  'form.instructions.due': { zh: '报送截止', en: 'Due' },
  'form.instructions.due-open': { zh: '以通知为准', en: 'as announced' },
  'form.instructions.due-other': { zh: '其中{codes}于{due}前', en: '{codes} by {due}' },
  'form.instructions.due-joint': { zh: '；', en: '; ' },
  'form.instructions.edition': { zh: '版次', en: 'Edition' },
  'form.instructions.edition-first': {
    zh: '第{edition}版，{date}下发',
    en: 'edition {edition}, issued {date}',
  },
  'form.instructions.edition-later': {
    zh: '第{edition}版，{date}下发，代替以前各版。已在以前版本中填写的内容，请转填到本版。',
    en: 'edition {edition}, issued {date}; it replaces all earlier ones. Carry over what you filled in there.',
  },
  'form.instructions.contact': { zh: '咨询', en: 'Questions' },
  'form.instructions.contact-open': { zh: '请联系下发本表的单位', en: 'ask whoever sent you this form' },
  'form.instructions.assisting': { zh: '配合单位', en: 'Assisting departments' },
  'form.instructions.assisting-text': {
    zh: '见各行“配合单位”列。由责任单位收集、核对后统一填报，配合单位不另报。',
    en: 'They stand in the column 配合单位 of each row. The department of this form collects from them and reports.',
  },
  'form.instructions.contents': { zh: '填报内容', en: 'Contents' },
  'form.instructions.contents-text': {
    zh: '指标{indicators}项、重大项目{projects}个、重点任务{tasks}项',
    en: '{indicators} indicators, {projects} projects, {tasks} tasks',
  },
  'form.instructions.how': { zh: '怎样填', en: 'How to fill it in' },
  'form.instructions.colours': { zh: '填哪里', en: 'Where' },
  'form.instructions.colours-text': {
    zh: '只填浅黄色单元格，其余单元格来自规划文件或自动计算，已锁定。',
    en: 'Fill in the pale yellow cells only; the others come from the plan or are computed, and are locked.',
  },
  'form.instructions.units': { zh: '数字和单位', en: 'Figures and units' },
  'form.instructions.units-text': {
    zh: '只填数字，不带单位。百分比指标填百分数本身：3.2%填3.2，不填0.032。金额按“单位”列填，注意万元和亿元的区别。',
    en: 'Digits only. Percentages as printed: 3.2 % is 3.2, not 0.032. Amounts in the unit shown: mind 万元 and 亿元.',
  },
  'form.instructions.blank': { zh: '没有数据', en: 'No data' },
  'form.instructions.blank-text': {
    zh: '空白不等于0。确实为零填0；没有数据填“{words}”之一，并在“审核说明”中说明原因。',
    en: 'Blank is not zero. Enter 0 only for a true zero; without data enter one of {words} and say why in 审核说明.',
  },
  'form.instructions.explanation': { zh: '审核说明', en: 'Explanations' },
  'form.instructions.explanation-text': {
    zh: '写明原因，不少于6个字；只说明某年的写出年份。〔2023年 T1 12.3〕一类标签请保留，原因写在标签之后；数值改动后须重新说明。',
    en: 'Give the reason in at least six characters; name the year where it is about one. Keep tags such as 〔2023 T1 12.3〕 and write the reason behind them; when the figure changes, explain it anew.',
  },
  'form.instructions.targets': { zh: '年度目标', en: 'Yearly targets' },
  'form.instructions.targets-text': {
    zh: '“年目标”列中，正体为正式下达的年度目标；灰色斜体是按基期到目标年的直线折算的参考值，仅供对照。',
    en: 'Upright figures are official yearly targets; grey italics are values on the straight line from baseline to target, for comparison only.',
  },
  'form.instructions.totals': { zh: '累计类指标', en: 'Totals over the period' },
  'form.instructions.totals-text': {
    zh: '规划期累计或新增的指标，每年只填当年新增数，由系统相加。',
    en: 'For targets over the whole period enter what was added each year; it is added up.',
  },
  'form.instructions.hint': { zh: '审核提示', en: 'Hints' },
  'form.instructions.hint-text': {
    zh: '“审核提示”列自动检查漏填、超范围、单位、年度变动、方向、小数位和分项合计，WPS 和 Excel 均可用。有提示的请先改正；确属正常的，在“审核说明”中说明（不少于6个字），说明后提示可能仍保留，以审核结果为准。没有提示不等于已通过全部审核。',
    en: 'The last column checks in Excel and WPS for missing, impossible and wrongly scaled figures, for changes, direction, decimals and sums of parts. Correct what it names, or explain it in 审核说明 (six characters or more); a hint can stay there after that, the checks decide. No hint does not mean that every check was passed.',
  },
  'form.instructions.hint-text-brief': {
    zh: '本表行数多，“审核提示”列只检查漏填、超范围和单位错误，其余由审核程序检查。有提示的请先改正；确属正常的，在“审核说明”中说明（不少于6个字），说明后提示可能仍保留，以审核结果为准。没有提示不等于已通过全部审核。',
    en: 'In this long sheet the last column only checks for missing, impossible and wrongly scaled figures; the rest is left to the checking program. Correct what it names, or explain it in 审核说明 (six characters or more); a hint can stay there after that, the checks decide. No hint does not mean that every check was passed.',
  },
  'form.instructions.projects': { zh: '项目', en: 'Projects' },
  'form.instructions.projects-text': {
    zh: '投资额单位为亿元，逐年填当年数。项目状态从列表选择（{words}）；竣工项目必须填竣工年月。',
    en: 'Amounts in 100 million yuan, year by year. Choose the status ({words}); completed projects need the month of completion.',
  },
  'form.instructions.row-hint': { zh: '项目、任务', en: 'Rows of projects and tasks' },
  'form.instructions.row-hint-text': {
    zh: '项目、任务表的“审核提示”列检查投资额、状态、年月、原因和文字是否相符。以文字存放的数字、年月的特殊写法，以及行数或年份很多的表中除投资额和状态外的内容，由审核程序检查。',
    en: 'There the last column compares investments, status, months, reasons and words. Numbers stored as text, unusual ways to write a month and, in tables with very many rows or years, all but amounts and status are left to the checking program.',
  },
  'form.instructions.structure': { zh: '请勿改动', en: 'Please keep' },
  'form.instructions.structure-text': {
    zh: '可以排序、筛选、调整列宽，请不要删除代码列和表头，不要改动隐藏工作表。复制粘贴请用“粘贴数值”。',
    en: 'Sorting, filtering and resizing are fine; do not delete the code column or headers, nor change hidden sheets. Paste as values.',
  },
  'form.instructions.sign': { zh: '签署', en: 'Signatures' },
  'form.sign.head': { zh: '单位负责人', en: 'Head of department' },
  'form.sign.statistics': { zh: '统计负责人', en: 'Head of statistics' },
  'form.sign.filled-by': { zh: '填表人', en: 'Filled in by' },
  'form.sign.phone': { zh: '联系电话', en: 'Telephone' },
  'form.sign.date': { zh: '填表日期', en: 'Date' },
} satisfies Record<string, Text>;
