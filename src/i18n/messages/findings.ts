/** Findings: what is wrong (naming the values) and what to do about it; titles of rules; why something is unverifiable. */
import type { Text } from '../text';

export const findings = {
  'rule.F1': { zh: '模板标识', en: 'Template identity' },
  'rule.F2': { zh: '表格结构', en: 'Structure' },
  'rule.F3': { zh: '数据格式', en: 'Format' },
  'rule.F4': { zh: '代码取值', en: 'Code list' },
  'rule.F5': { zh: '重复填报', en: 'Uniqueness' },
  'rule.F6': { zh: '锁定内容被改动', en: 'Locked cell changed' },
  'rule.R1': { zh: '必填', en: 'Required' },
  'rule.R2': { zh: '成对填报', en: 'Both or neither' },
  'rule.V1': { zh: '取值范围', en: 'Possible range' },
  'rule.V2': { zh: '常见区间', en: 'Usual range' },
  'rule.V3': { zh: '计量单位', en: 'Unit scale' },
  'rule.B1': { zh: '分项与合计', en: 'Parts and whole' },
  'rule.B2': { zh: '比率关系', en: 'Ratios and rates' },
  'rule.B3': { zh: '部分不大于整体', en: 'Part within the whole' },
  'rule.T1': { zh: '年度变动', en: 'Change from last year' },
  'rule.T2': { zh: '方向背离', en: 'Against the direction' },
  'rule.T3': { zh: '数值未变', en: 'Unchanged value' },
  'rule.T4': { zh: '累计关系', en: 'Totals' },
  'rule.T5': { zh: '离群值', en: 'Outlier' },
  'rule.X2': { zh: '口径变化', en: 'Change of definition' },
  'rule.PJ1': { zh: '投资超过总投资', en: 'More than the whole investment' },
  'rule.PJ2': { zh: '未开工却有投资', en: 'Investment before the start' },
  'rule.PJ3': { zh: '竣工缺竣工年月', en: 'Completed without a month' },
  'rule.PJ4': { zh: '开竣工次序', en: 'Dates in order' },
  'rule.PJ5': { zh: '竣工但投资未完成', en: 'Completed with investment missing' },
  'rule.PJ6': { zh: '竣工年月与状态不符', en: 'Month of completion against status' },
  'rule.PJ7': { zh: '暂停或终止缺原因', en: 'Stopped without a reason' },
  'rule.PJ8': { zh: '开工前已有投资', en: 'Investment before the month of the start' },
  'rule.PJ9': { zh: '竣工年月晚于填报年度', en: 'Completed after the reported years' },
  'rule.P2': { zh: '文字与状态不符', en: 'Words against status' },
  'rule.TK1': { zh: '未启动却有进展', en: 'Progress before the start' },
  'rule.TK2': { zh: '滞后缺说明', en: 'Late without a reason' },

  'finding.F1.marker': {
    zh: '文件中没有模板标识（隐藏工作表“_plan”），无法核对是否为下发的填报表。',
    en: 'The template marker (hidden sheet “_plan”) is missing: it cannot be verified that this is the form that was sent out.',
  },
  'finding.F1.hint.marker': {
    zh: '请在下发的原填报表中填写，不要把内容复制到新建的工作簿；内容已按表头和代码读取，请核对。',
    en: 'Fill in the original form instead of copying it into a new workbook. The contents were read by headers and codes: please verify.',
  },
  'finding.F1.plan': {
    zh: '填报表是按另一版本的规划数据生成的，目标值或行可能已经调整。',
    en: 'The form was made from another version of the plan; targets or rows may have changed.',
  },
  'finding.F1.hint.plan': {
    zh: '请用当前版本重新生成填报表，把已填数据转入后再提交。',
    en: 'Generate the form anew, transfer the figures and send it again.',
  },

  'finding.F2.sheet-missing': {
    zh: '缺少工作表“{sheet}”，其中的内容没有审核。',
    en: 'The sheet “{sheet}” is missing; nothing in it was checked.',
  },
  'finding.F2.hint.sheet-missing': {
    zh: '请从原填报表恢复该工作表；若表头被删，请补回第3行表头。',
    en: 'Restore the sheet from the original form; if its headers were deleted, put them back.',
  },
  'finding.F2.sheet-renamed': {
    zh: '工作表“{sheet}”被改名为“{found}”，已按表头识别并读取。',
    en: 'The sheet “{sheet}” was renamed “{found}”; it was recognised by its headers and read.',
  },
  'finding.F2.hint.sheet-renamed': { zh: '建议改回原名“{sheet}”。', en: 'Rename it “{sheet}”.' },
  'finding.F2.sheet-copied': {
    zh: '工作表“{copy}”是“{sheet}”的副本，没有读取其中的内容。',
    en: 'The sheet “{copy}” is a copy of “{sheet}” and was not read.',
  },
  'finding.F2.hint.sheet-copied': {
    zh: '请确认数据填在“{sheet}”中，然后删除副本“{copy}”。',
    en: 'Make sure that the figures are in “{sheet}”, then delete the copy “{copy}”.',
  },
  'finding.F2.column-missing': {
    zh: '工作表“{sheet}”缺少“{header}”列。',
    en: 'The sheet “{sheet}” has no column “{header}”.',
  },
  'finding.F2.hint.column-missing': {
    zh: '请补回该列及表头文字“{header}”；列的位置不限。',
    en: 'Put the column back with the header “{header}”; its position does not matter.',
  },
  'finding.F2.column-doubled': {
    zh: '工作表“{sheet}”有两列表头都是“{header}”，其中{rows}行内容不同，只读取了 {first} 所在的列，本列没有采用。',
    en: 'Two columns of “{sheet}” have the header “{header}” and differ in {rows} rows; the one at {first} was read, this one was not used.',
  },
  'finding.F2.column-repeated': {
    zh: '工作表“{sheet}”有两列表头都是“{header}”，本列没有填写或与 {first} 所在的列相同，按 {first} 所在的列读取。',
    en: 'Two columns of “{sheet}” have the header “{header}”; this one is empty or equals the one at {first}, which was read.',
  },
  'finding.F2.hint.column-doubled': {
    zh: '请核实后只保留正确的一列，删除或改名另一列。',
    en: 'Keep the right one only; delete or rename the other.',
  },
  'finding.F2.hint.column-repeated': { zh: '请删除多余的一列。', en: 'Delete the extra column.' },
  'finding.F2.column-extra': {
    zh: '工作表“{sheet}”多出“{header}”列，其内容没有采用。',
    en: 'The sheet “{sheet}” has an extra column “{header}”; its contents were not used.',
  },
  'finding.F2.hint.column-extra': {
    zh: '如为自用备注，可以保留；如为填报内容，请填入规定的列。',
    en: 'Notes of your own may stay; figures to be reported belong in the form’s own columns.',
  },
  'finding.F2.row-missing': { zh: '缺少 {code}“{name}”一行。', en: 'The row {code} “{name}” is missing.' },
  'finding.F2.hint.row-missing': {
    zh: '请从原填报表恢复该行；若只是代码被改，请把代码改回 {code}。',
    en: 'Restore the row from the original form; if only its code was changed, set it back to {code}.',
  },
  'finding.F2.row-unknown': {
    zh: '有一行没有可识别的代码（内容“{text}”），没有采用。',
    en: 'A row has no code that belongs to this form (it holds “{text}”) and was not used.',
  },
  'finding.F2.hint.row-unknown': {
    zh: '如为合计或备注，可以保留；如为填报内容，请填到对应代码的行。',
    en: 'Totals or notes may stay; figures to be reported belong in the row with their code.',
  },
  'finding.F2.row-foreign': {
    zh: '{codes}“{name}”不在本填报表的下发范围内，由其他单位的填报表填报，没有采用。',
    en: '{codes} “{name}” is in the plan but not in this form: it belongs to another department’s form and was not used.',
  },
  'finding.F2.rows-foreign': {
    zh: '有{rows}行（{codes}等，首行“{name}”）不在本填报表的下发范围内，由其他单位的填报表填报，没有采用。',
    en: '{rows} rows ({codes} …, the first is “{name}”) are in the plan but not in this form: they belong to other departments’ forms and were not used.',
  },
  'finding.F2.hint.row-foreign': {
    zh: '其中{filled}行已有填写内容：请转交责任单位在其填报表中填报；确应由本单位填报的，请联系下发单位重新下发，再从本表删除这些行。',
    en: '{filled} of them are filled in: pass the figures to the department that reports them. Where they are yours, ask for a new form. Then delete the rows here.',
  },
  'finding.F2.hint.row-foreign-blank': {
    zh: '没有填写内容，可以从本表删除。',
    en: 'Nothing is filled in; they can be deleted here.',
  },
  'finding.F2.row-doubled': {
    zh: '{code} 有两行，本行没有填写或与 {first} 所在的行相同，按 {first} 所在的行读取。',
    en: '{code} has two rows; this one is empty or equals the one at {first}, which was read.',
  },
  'finding.F2.hint.row-doubled': { zh: '请删除多余的一行。', en: 'Delete the extra row.' },
  'finding.F5': {
    zh: '{code} 有两行，且填写内容不同（第一行在 {first}），无法确定以哪行为准。',
    en: '{code} has two rows with different entries (the first at {first}): it is not known which one counts.',
  },
  'finding.F5.hint': { zh: '请核实后只保留正确的一行。', en: 'Keep the right one only.' },

  'finding.F5.files': {
    zh: '“{name}”{year}年在两个文件中数值不同：“{firstFile}”为 {first}，“{secondFile}”为 {second}，均未采用。',
    en: '“{name}” {year} differs between two files: {first} in “{firstFile}”, {second} in “{secondFile}”. Neither was used.',
  },
  'finding.F5.hint.files': {
    zh: '请与两个填报单位核实，只保留正确的一份后重新评估。',
    en: 'Clear it up with both departments, keep the right file and assess again.',
  },

  'finding.F3.text': {
    zh: '“{name}”{year}年的 {value} 是文本，不是数字。',
    en: '“{name}” {year}: {value} is stored as text, not as a number.',
  },
  'finding.F3.hint.text': {
    zh: '请选中单元格，改为数字格式后重新输入 {value}；文本数字不会参与表内计算。',
    en: 'Set the cell to a number format and type {value} again; text takes no part in the sheet’s calculations.',
  },
  'finding.F3.full-width': {
    zh: '“{name}”{year}年的数字用了全角字符，按 {value} 读取。',
    en: '“{name}” {year} is written in full-width digits and was read as {value}.',
  },
  'finding.F3.hint.full-width': {
    zh: '请用半角数字重新输入 {value}。',
    en: 'Type {value} again in ordinary digits.',
  },
  'finding.F3.separators': {
    zh: '“{name}”{year}年的数字是带千位分隔符的文本，按 {value} 读取。',
    en: '“{name}” {year} is text with thousands separators and was read as {value}.',
  },
  'finding.F3.hint.separators': {
    zh: '请直接输入数字 {value}，不加逗号。',
    en: 'Type {value} as a number without commas.',
  },
  'finding.F3.unit': {
    zh: '“{name}”{year}年的数字后带了单位，按 {value} 读取。',
    en: '“{name}” {year} has its unit typed behind it and was read as {value}.',
  },
  'finding.F3.hint.unit': {
    zh: '请只填数字 {value}，单位“{unit}”已在“单位”列。',
    en: 'Type {value} only; the unit “{unit}” stands in its own column.',
  },
  'finding.F3.percent': {
    zh: '“{name}”{year}年带了百分号，按 {value}% 读取。',
    en: '“{name}” {year} has a percent sign and was read as {value} %.',
  },
  'finding.F3.hint.percent': {
    zh: '请把单元格改为数字格式，直接填 {value}，不加百分号。',
    en: 'Set the cell to a number format and type {value} without the percent sign.',
  },
  'finding.F3.flaw-years': {
    zh: '“{name}”{years}年的数值不是规范的数字，已尽量读取（首个按 {value} 读取）。',
    en: '“{name}” {years}: not typed as plain numbers; they were read as far as possible (the first as {value}).',
  },
  'finding.F3.unreadable': {
    zh: '“{name}”{year}年填的“{value}”不是数字，没有采用。',
    en: '“{name}” {year}: “{value}” is not a number and was not used.',
  },
  'finding.F3.hint.not-a-number': {
    zh: '请只填数字；没有数据的填“{words}”之一，其他情况写在“审核说明”中。',
    en: 'Type digits only; without data enter one of {words}, and anything else in 审核说明.',
  },
  'finding.F3.hint.date': {
    zh: '输入被识别成了日期。请把单元格改为数字格式后重新输入。',
    en: 'The entry was taken for a date. Set the cell to a number format and type it again.',
  },
  'finding.F3.hint.error': {
    zh: '单元格公式出错。请修正公式，或直接填入数字。',
    en: 'The formula in the cell fails. Correct it, or type the number.',
  },
  'finding.F3.hint.month': { zh: '请写作 2023-05。', en: 'Write 2023-05.' },
  'finding.F3.hint.money': {
    zh: '请只填数字，单位亿元；没有投资的填0，没有数据的留空。',
    en: 'Type a number in 100 million yuan; 0 if nothing was invested, empty if unknown.',
  },
  'finding.F3.not-calculated': {
    zh: '“{name}”{year}年是公式，文件中没有计算结果，没有采用。',
    en: '“{name}” {year} is a formula without a result in the file and was not used.',
  },
  'finding.F3.hint.not-calculated': {
    zh: '请用 Excel 或 WPS 打开文件，待公式算出结果后保存，再提交。',
    en: 'Open the file in Excel or WPS, let it calculate, save it and send it again.',
  },
  'finding.F3.decimals': {
    zh: '“{name}”{year}年的 {value} 超过 {allowed} 位小数。',
    en: '“{name}” {year}: {value} has more than {allowed} decimals.',
  },
  'finding.F3.whole': {
    zh: '“{name}”{year}年的 {value} 不是整数，而单位是“{unit}”。',
    en: '“{name}” {year}: {value} is not a whole number although the unit is “{unit}”.',
  },
  'finding.F3.decimals-years': {
    zh: '“{name}”{years}年的数值超过 {allowed} 位小数（首个为 {value}）。',
    en: '“{name}” {years}: more than {allowed} decimals (the first is {value}).',
  },
  'finding.F3.whole-years': {
    zh: '“{name}”{years}年的数值不是整数（首个为 {value}），而单位是“{unit}”。',
    en: '“{name}” {years}: not whole numbers (the first is {value}) although the unit is “{unit}”.',
  },
  'finding.F3.hint.decimals': {
    zh: '请核对；如为折算数，请按规定位数修约后填报。',
    en: 'Verify it; round a computed figure to the digits that are reported.',
  },
  'finding.F3.cell': {
    zh: '项目“{name}”的“{label}”填的“{value}”无法识别，没有采用。',
    en: 'Project “{name}”: “{value}” in “{label}” is not understood and was not used.',
  },
  'finding.F3.cell-flaw': {
    zh: '项目“{name}”的“{label}”不是规范的数字，按 {value} 读取。',
    en: 'Project “{name}”: “{label}” is not typed as a plain number and was read as {value}.',
  },
  'finding.F3.cell-not-calculated': {
    zh: '项目“{name}”的“{label}”是公式，文件中没有计算结果，没有采用。',
    en: 'Project “{name}”: “{label}” is a formula without a result in the file and was not used.',
  },

  'finding.F4': {
    zh: '“{name}”的状态“{value}”不在规定范围内。',
    en: 'The status “{value}” of “{name}” is not one of the list.',
  },
  'finding.F4.hint': { zh: '请从下拉列表中选择：{words}。', en: 'Choose from the list: {words}.' },

  'finding.F6.cell': {
    zh: '{code} 的“{header}”被改动：应为“{expected}”，现为“{found}”。',
    en: '{code}: the locked cell “{header}” was changed from “{expected}” to “{found}”.',
  },
  'finding.F6.cells': {
    zh: '{code} 有 {cells} 个锁定单元格被改动，首先是“{header}”：应为“{expected}”，现为“{found}”。',
    en: '{code}: {cells} locked cells were changed, first “{header}” from “{expected}” to “{found}”.',
  },
  'finding.F6.hint.cell': {
    zh: '请改回原值。认为规划数据有误的，请联系下发单位，不要自行修改。',
    en: 'Set it back. If you think that the plan is wrong, tell the office that sent the form; do not change it yourself.',
  },
  'finding.F6.shifted': {
    zh: '工作表“{sheet}”有 {rows} 行的代码与名称、目标对不上，可能只对部分列排了序，或整块粘贴错了行。这些行的数据没有采用。',
    en: 'In {rows} rows of “{sheet}” codes do not match names and targets: some columns were sorted alone, or a block was pasted in the wrong rows. Their figures were not used.',
  },
  'finding.F6.hint.shifted': {
    zh: '请撤销排序或从原填报表重新填写；排序时要选中整张表。',
    en: 'Undo the sorting, or start again from the original form; select the whole table when sorting.',
  },
  'finding.F6.unknown': {
    zh: '工作表“{sheet}”的锁定内容与下发时不一致，可能是以前年度的实际值被改动。',
    en: 'The locked contents of “{sheet}” differ from those sent out; actuals of earlier years may have been changed.',
  },
  'finding.F6.hint.unknown': {
    zh: '请与下发的填报表核对；以前年度数据需要修订的，请另行说明。',
    en: 'Compare with the form that was sent out; ask separately for a revision of earlier years.',
  },
  'finding.F6.formula': {
    zh: '{code} 的“{header}”原为公式，现被改成了固定内容。',
    en: '{code}: the formula in “{header}” was replaced by a fixed value.',
  },
  'finding.F6.formulas': {
    zh: '工作表“{sheet}”的“{header}”列有 {count} 行公式被改成了固定内容。',
    en: 'In “{sheet}” {count} formulas of the column “{header}” were replaced by fixed values.',
  },
  'finding.F6.hint.formula': {
    zh: '请从同列其他行复制公式，或从原填报表恢复；粘贴数据时不要覆盖公式列。',
    en: 'Copy the formula from another row or restore it from the original form; do not paste over formula columns.',
  },

  'finding.R1.blank': {
    zh: '“{name}”{year}年实际值未填。',
    en: '“{name}”: the actual of {year} is missing.',
  },
  'finding.R1.column': {
    zh: '{year}年实际值有 {rows} 行未填。',
    en: 'The actuals of {year} are missing in {rows} rows.',
  },
  'finding.R1.hint.column': {
    zh: '请补填{year}年；没有数据的填原因词并在“审核说明”中说明。',
    en: 'Fill in {year}; without data enter a reason word and explain it in 审核说明.',
  },
  'finding.R1.hint.column-aside': {
    zh: '{next}年的数据更接近{year}年应有水平，疑似整列错填了一年。请核对后移回{year}年。',
    en: 'The figures of {next} are nearer to what {year} should be: the column looks one year off. Verify it and move it.',
  },
  'finding.R1.hint.blank': {
    zh: '请填入数字；确实为零填0，没有数据的填“{words}”之一并在“审核说明”中说明原因。',
    en: 'Enter the number; 0 if it is zero, or one of {words} with the reason in 审核说明.',
  },
  'finding.R1.merged': {
    zh: '“{name}”{year}年的单元格被合并，本行没有数值。',
    en: '“{name}”: the cell of {year} is covered by a merged cell and holds no value.',
  },
  'finding.R1.hint.merged': { zh: '请取消合并，逐行填写。', en: 'Unmerge the cells and fill in each row.' },
  'finding.R1.reason': {
    zh: '“{name}”{year}年填了“{value}”，但没有说明原因。',
    en: '“{name}” {year} is marked “{value}” without a reason.',
  },
  'finding.R1.hint.reason': {
    zh: '请在“审核说明”中写明原因和预计提供时间，不少于6个字。',
    en: 'Give the reason and when the figure is expected in 审核说明, in at least six characters.',
  },
  'finding.R1.sheet': {
    zh: '“{sheet}”{years}年的实际值全部未填。',
    en: 'No actual of {years} is filled in on “{sheet}”.',
  },
  'finding.R1.hint.sheet': {
    zh: '请确认发送的是填好的文件，填写后重新提交。',
    en: 'Make sure that the filled form was sent; fill it in and send it again.',
  },
  'finding.R1.untouched': {
    zh: '“{sheet}”整表未填，{rows} 行没有审核。',
    en: '“{sheet}” is empty; its {rows} rows were not checked.',
  },
  'finding.R1.hint.untouched': {
    zh: '如由其他单位填报，可不处理；否则请填写后重新提交。',
    en: 'Nothing to do if another department reports it; otherwise fill it in and send it again.',
  },
  'finding.R1.status': { zh: '“{name}”的状态未填。', en: 'The status of “{name}” is missing.' },
  'finding.R1.hint.status': { zh: '请从下拉列表中选择：{words}。', en: 'Choose from the list: {words}.' },
  'finding.R1.money': {
    zh: '项目“{name}”在建，但{year}年完成投资未填。',
    en: 'Project “{name}” is under construction, but its investment of {year} is missing.',
  },
  'finding.R1.hint.money': {
    zh: '请填当年完成投资（亿元）；确实没有投资的填0。',
    en: 'Enter what was invested that year in 100 million yuan; 0 if nothing was.',
  },

  'finding.R2': {
    zh: '“{name}”填了{year}年实际值，没有填市里下达的{year}年任务数，无法评估。',
    en: '“{name}”: the actual of {year} is there, the assigned target is not; it cannot be assessed.',
  },
  'finding.R2.years': {
    zh: '“{name}”填了{years}年实际值，没有填市里下达的任务数，无法评估。',
    en: '“{name}”: the actuals of {years} are there, the assigned targets are not; they cannot be assessed.',
  },
  'finding.R2.hint': {
    zh: '请在“{year}年目标”栏填下达的任务数；尚未下达的，在“审核说明”中说明。',
    en: 'Enter the assigned target in the column {year}年目标, or explain in 审核说明 that none was assigned.',
  },
  'finding.V1.below': {
    zh: '“{name}”{year}年填报 {value}{unit}，不应小于 {limit}。',
    en: '“{name}” {year}: {value}{unit} must not be below {limit}.',
  },
  'finding.V1.above': {
    zh: '“{name}”{year}年填报 {value}{unit}，不应大于 {limit}。',
    en: '“{name}” {year}: {value}{unit} must not be above {limit}.',
  },
  'finding.V1.hint': {
    zh: '请核对原始资料，改正后重新提交。',
    en: 'Verify it against the source, correct it and send it again.',
  },
  'finding.V2.below': {
    zh: '“{name}”{year}年填报 {value}{unit}，低于常见区间下限 {limit}{unit}。',
    en: '“{name}” {year}: {value}{unit} is below what is usual between baseline and target ({limit}{unit}).',
  },
  'finding.V2.above': {
    zh: '“{name}”{year}年填报 {value}{unit}，高于常见区间上限 {limit}{unit}。',
    en: '“{name}” {year}: {value}{unit} is above what is usual between baseline and target ({limit}{unit}).',
  },
  'finding.V2.hint': {
    zh: '请核对单位、口径和小数点；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'Verify unit, definition and decimal point; if it is right, give the reason in 审核说明 in at least six characters.',
  },
  'finding.V1.money': {
    zh: '项目“{name}”的“{label}”为 {value} 亿元，不应为负数。',
    en: 'Project “{name}”: “{label}” is {value}, but cannot be negative.',
  },
  'finding.V1.hint.money': {
    zh: '请核对；冲减以前年度投资的，请在“审核说明”中说明并填0。',
    en: 'Verify it; enter 0 and explain in 审核说明 where earlier investment was written off.',
  },

  'finding.V3': {
    zh: '“{name}”{year}年填报 {value}{unit}，约为参考值 {reference}{unit} 的 {times} 倍，疑似单位有误。',
    en: '“{name}” {year}: {value}{unit} is about {times} times the expected {reference}{unit}; the unit looks wrong.',
  },
  'finding.V3.years': {
    zh: '“{name}”{years}年各年填报数（首年 {value}{unit}）均与参考值 {reference}{unit} 相差悬殊，疑似单位有误。',
    en: '“{name}”: the figures of {years} (the first is {value}{unit}) are all far from the expected {reference}{unit}; the unit looks wrong.',
  },
  'finding.V3.cause.fraction': {
    zh: '疑似把百分数填成了小数。若应为 {likely}%，请改填 {likely}。',
    en: 'The percentage looks like a fraction. If {likely} % is meant, type {likely}.',
  },
  'finding.V3.cause.ten-thousand': {
    zh: '疑似按“万”为单位填报。本表单位是“{unit}”，若应为 {likely}{unit}，请改填 {likely}。',
    en: 'It looks like an amount in 万. The unit here is “{unit}”: if {likely}{unit} is meant, type {likely}.',
  },
  'finding.V3.cause.one': {
    zh: '疑似没有换算单位。本表单位是“{unit}”，若应为 {likely}{unit}，请改填 {likely}。',
    en: 'The amount looks unconverted. The unit here is “{unit}”: if {likely}{unit} is meant, type {likely}.',
  },
  'finding.V3.cause.large': {
    zh: '请核对单位和小数点。本表单位是“{unit}”，若应为 {likely}{unit}，请改填 {likely}。',
    en: 'Verify the unit and the decimal point. The unit here is “{unit}”: if {likely}{unit} is meant, type {likely}.',
  },
  'finding.V3.cause.no-unit': {
    zh: '请核对数量级和小数点。若应为 {likely}，请改填 {likely}。',
    en: 'Verify the size and the decimal point. If {likely} is meant, type {likely}.',
  },
  'finding.V3.cause.small': {
    zh: '数值过小，请核对单位和小数点。本表单位是“{unit}”，若应为 {likely}{unit}，请改填 {likely}。',
    en: 'The figure is very small: verify the unit and the decimal point. If {likely}{unit} is meant, type {likely}.',
  },
  'finding.V3.money': {
    zh: '项目“{name}”的“{label}”为 {value} 亿元，而总投资只有 {total} 亿元，疑似单位有误。',
    en: 'Project “{name}”: “{label}” is {value}, but the whole investment is {total}; the unit looks wrong.',
  },
  'finding.V3.money-years': {
    zh: '项目“{name}”{years}年的投资（首个为 {value} 亿元）远超总投资 {total} 亿元，疑似单位有误。',
    en: 'Project “{name}”: the investment of {years} (the first is {value}) is far above the whole investment of {total}; the unit looks wrong.',
  },
  'finding.V3.hint.money': {
    zh: '单位是亿元，疑似按万元或元填报。若应为 {likely} 亿元，请改填 {likely}。',
    en: 'Amounts are in 100 million yuan; this looks like 万元 or 元. If {likely} is meant, type {likely}.',
  },

  'finding.B1': {
    zh: '“{name}”{year}年为 {value}{unit}，与分项{otherName}之和 {other}{unit} 相差 {difference}{unit}。',
    en: '“{name}” {year} is {value}{unit}, but {otherName} add up to {other}{unit} (difference {difference}).',
  },
  'finding.B1.years': {
    zh: '“{name}”{years}年与分项{otherName}之和都不相等，其中{year}年为 {value}{unit}，相差 {difference}{unit}。',
    en: '“{name}” differs from the sum of {otherName} in {years}; {year}: {value}{unit}, difference {difference}.',
  },
  'finding.B1.hint': {
    zh: '规划文本第{line}行界定了合计与分项。请核对各分项和合计；口径确有交叉的，在“审核说明”中说明。',
    en: 'Line {line} of the plan document defines whole and parts. Verify them; explain overlapping parts in 审核说明.',
  },
  'finding.B2': {
    zh: '“{name}”{year}年填报 {value}{unit}，按{otherName}计算应为 {other}{unit}。',
    en: '“{name}” {year}: {value}{unit} is reported, {otherName} give {other}{unit}.',
  },
  'finding.B2.years': {
    zh: '“{name}”{years}年与按{otherName}计算的结果都不一致，其中{year}年填报 {value}{unit}，应为 {other}{unit}。',
    en: '“{name}” differs from what {otherName} give in {years}; {year}: {value}{unit} is reported, not {other}{unit}.',
  },
  'finding.B2.hint': {
    zh: '请核对分子、分母和计算结果；口径不同的，在“审核说明”中说明。',
    en: 'Verify numerator, denominator and result; explain another definition in 审核说明.',
  },
  'finding.B3': {
    zh: '“{name}”{year}年为 {value}{unit}，大于包含它的{otherName} {other}{unit}。',
    en: '“{name}” {year}: {value}{unit} is more than {otherName} with {other}{unit}, which contains it.',
  },
  'finding.B3.years': {
    zh: '“{name}”{years}年都大于包含它的{otherName}，其中{year}年为 {value}{unit}，后者为 {other}{unit}。',
    en: '“{name}” is more than {otherName}, which contains it, in {years}; {year}: {value}{unit} and {other}{unit}.',
  },
  'finding.B3.hint': {
    zh: '规划文本第{line}行界定前者包含在后者之中。请核对两个数，改正有误的一个。',
    en: 'By line {line} of the plan document the one contains the other. Verify both and correct the wrong one.',
  },
  'finding.K3.projects': {
    zh: '“{name}”{year}年为 {value}{unit}，项目填报的完成投资合计为 {other}{unit}。',
    en: '“{name}” {year}: {value}{unit}, but the investment of the projects adds up to {other}{unit}.',
  },
  'finding.K3.projects.years': {
    zh: '“{name}”{years}年与项目填报的完成投资合计都不一致，其中{year}年为 {value}{unit}，项目合计为 {other}{unit}。',
    en: '“{name}” differs from the investment of the projects in {years}; {year}: {value}{unit} and {other}{unit}.',
  },
  'finding.K3.projects.hint': {
    zh: '请核对两张表；口径不同的，在“审核说明”中说明。',
    en: 'Verify both sheets; explain another definition in 审核说明.',
  },
  'finding.T1.share': {
    zh: '“{name}”{year}年为 {value}{unit}，比{before}年的 {prior}{unit} 变动 {change}%（规划轨迹值：{path}）。',
    en: '“{name}” {year}: {value}{unit} is {change} % against {prior}{unit} in {before} (on the path: {path}).',
  },
  'finding.T1.points': {
    zh: '“{name}”{year}年为 {value}%，比{before}年的 {prior}% 变动 {change} 个百分点（规划轨迹值：{path}）。',
    en: '“{name}” {year}: {value} % is {change} points against {prior} % in {before} (on the path: {path}).',
  },
  'finding.T1.absolute': {
    zh: '“{name}”{year}年为 {value}{unit}，{before}年为 0，变动 {change}{unit}。',
    en: '“{name}” {year}: {value}{unit} after 0 in {before}, a change of {change}{unit}.',
  },
  'finding.T1.hint': {
    zh: '请核对；数据无误的，在“审核说明”中说明变动原因，不少于6个字。',
    en: 'Verify it; if it is right, give the reason in 审核说明 in at least six characters.',
  },
  'finding.T2.falls': {
    zh: '“{name}”应逐年上升，{year}年为 {value}{unit}，比{before}年的 {prior}{unit} 明显下降（规划轨迹值：{path}）。',
    en: '“{name}” is to rise, but {year} with {value}{unit} is well below {prior}{unit} in {before} (on the path: {path}).',
  },
  'finding.T2.rises': {
    zh: '“{name}”应逐年下降，{year}年为 {value}{unit}，比{before}年的 {prior}{unit} 明显上升（规划轨迹值：{path}）。',
    en: '“{name}” is to fall, but {year} with {value}{unit} is well above {prior}{unit} in {before} (on the path: {path}).',
  },
  'finding.T5': {
    zh: '“{name}”{year}年比上年变动 {change}{unit}，与此前{points}年的通常变动（{usual}{unit}）差异明显。',
    en: '“{name}” {year} changes by {change}{unit}, unlike the {points} years before (usually {usual}{unit}).',
  },
  'finding.T5.hint': {
    zh: '请核对；数据无误的，可以不作说明。',
    en: 'Verify it; a figure that is right needs no explanation.',
  },
  'finding.X2': {
    zh: '“{name}”自{year}年起{what}，与上年不可直接比较。',
    en: '“{name}” cannot be compared with the year before from {year} on: {what}.',
  },
  'finding.X2.hint': {
    zh: '请在“审核说明”中写明按原口径计算的{year}年数，或请规划部门给出换算系数。',
    en: 'State the figure of {year} on the old basis in 审核说明, or have the plan office give the bridge factor.',
  },
  'finding.T3': {
    zh: '“{name}”{year}年与{before}年完全相同，均为 {value}{unit}。',
    en: '“{name}” {year} is the same as {before} to all digits: {value}{unit}.',
  },
  'finding.T3.baseline': {
    zh: '“{name}”{year}年与基期{before}年完全相同，均为 {value}{unit}。',
    en: '“{name}” {year} is the same as the baseline of {before} to all digits: {value}{unit}.',
  },
  'finding.T3.hint': {
    zh: '请确认不是照抄上年数；确实未变的，在“审核说明”中说明，不少于6个字。',
    en: 'Make sure that it was not copied; if it is right, say so in 审核说明 in at least six characters.',
  },
  'finding.T3.column': {
    zh: '{year}年有 {rows} 行与{before}年完全相同。',
    en: 'In {rows} rows {year} is the same as {before} to all digits.',
  },
  'finding.T3.hint.column': {
    zh: '疑似把{before}年数据整列填到了{year}年。请按{year}年实际数据重新填报；确实未变的，在各行“审核说明”中说明，不少于6个字。',
    en: 'The column of {before} looks pasted into {year}. Enter the figures of {year}; where one is right, say so in 审核说明 of its row in at least six characters.',
  },
  'finding.T4.falls': {
    zh: '“{name}”{year}年填报 {value}{unit}，使累计数下降。',
    en: '“{name}” {year}: {value}{unit} makes the total fall.',
  },
  'finding.T4.hint.falls': {
    zh: '本指标按年填当年新增数，不应为负；需要核减的，请在“审核说明”中说明并填0。',
    en: 'Enter what was added in the year; it cannot be negative. Enter 0 and explain in 审核说明 where figures were taken back.',
  },
  'finding.T4.running': {
    zh: '“{name}”{year}年填报 {value}{unit}，接近累计应达数 {total}{unit}，疑似填成了累计数。',
    en: '“{name}” {year}: {value}{unit} is close to the total to date ({total}{unit}) and looks like a running total.',
  },
  'finding.T4.hint.running': {
    zh: '本指标只填当年新增数。若 {value} 是累计数，当年数应为 {part}；确为当年数的，请在“审核说明”中说明。',
    en: 'Enter what was added this year only. If {value} is the total, this year is {part}; otherwise explain it in 审核说明.',
  },
  'finding.T4.sum': {
    zh: '项目“{name}”累计完成投资为 {shown} 亿元，但各年之和为 {sum} 亿元。',
    en: 'Project “{name}”: the total shows {shown}, but the years add up to {sum}.',
  },
  'finding.T4.hint.sum': {
    zh: '请从其他行复制累计公式，不要手工填写累计数。',
    en: 'Copy the formula of the total from another row; do not type totals.',
  },

  'finding.PJ1': {
    zh: '项目“{name}”累计完成投资 {done} 亿元，超过总投资 {total} 亿元（多 {over} 亿元）。',
    en: 'Project “{name}”: {done} were done in all, more than the whole investment of {total} (by {over}).',
  },
  'finding.PJ1.planned': {
    zh: '项目“{name}”各年计划投资合计 {done} 亿元，超过总投资 {total} 亿元（多 {over} 亿元）。',
    en: 'Project “{name}”: {done} are planned in all, more than the whole investment of {total} (by {over}).',
  },
  'finding.PJ9': {
    zh: '项目“{name}”状态为竣工，竣工年月 {finished} 晚于填报年度 {year}年。',
    en: 'Project “{name}” is completed, but its month {finished} lies after the reported year {year}.',
  },
  'finding.PJ9.hint': {
    zh: '请核对竣工年月；尚未竣工的，把项目状态改为“在建”。',
    en: 'Verify the month; set the status to 在建 if it is not completed yet.',
  },
  'finding.P2': {
    zh: '项目“{name}”形象进度写“{text}”，与项目状态“{status}”不符。',
    en: 'Project “{name}”: the progress says “{text}”, the status is {status}.',
  },
  'finding.P2.task': {
    zh: '任务“{name}”进展写“{text}”，与任务状态“{status}”不符。',
    en: 'Task “{name}”: the progress says “{text}”, the status is {status}.',
  },
  'finding.P2.indicator': {
    zh: '“{name}”审核说明写“{text}”，{year}年实际值 {value} 却落后于应达值 {expected}。',
    en: '“{name}”: the explanation says “{text}”, but {value} in {year} is behind the expected {expected}.',
  },
  'finding.P2.total': {
    zh: '“{name}”审核说明写“{text}”，到{year}年累计 {value} 却落后于应达值 {expected}。',
    en: '“{name}”: the explanation says “{text}”, but {value} in all by {year} is behind the expected {expected}.',
  },
  'finding.P2.open': {
    zh: '“{name}”审核说明写“{text}”，{year}年却填“未完成”。',
    en: '“{name}”: the explanation says “{text}”, but {year} is entered as 未完成.',
  },
  'finding.P2.hint.indicator': {
    zh: '请核实后改正审核说明或实际值；说的是其他年份或其他目标的，请在审核说明中写明。',
    en: 'Verify it and correct the explanation or the figure; where another year or target is meant, say so.',
  },
  'finding.P2.hint': {
    zh: '请核实后改正文字或状态，使两者一致。',
    en: 'Verify it and correct the words or the status so that they agree.',
  },
  'finding.PJ1.hint': {
    zh: '请核对各年投资是否填成了累计数；确属概算调整的，在“审核说明”中说明。',
    en: 'See whether yearly amounts are running totals; explain an adjusted estimate in 审核说明.',
  },
  'finding.PJ2': {
    zh: '项目“{name}”状态为未开工，却填了完成投资 {done} 亿元。',
    en: 'Project “{name}” is not started, but {done} are reported as done.',
  },
  'finding.PJ2.hint': { zh: '请改正项目状态或完成投资。', en: 'Correct the status or the investment.' },
  'finding.PJ3': {
    zh: '项目“{name}”状态为竣工，但没有填竣工年月。',
    en: 'Project “{name}” is completed, but the month of completion is missing.',
  },
  'finding.PJ3.hint': {
    zh: '请补填竣工年月，写作 2023-05。',
    en: 'Enter the month of completion as 2023-05.',
  },
  'finding.PJ4': {
    zh: '项目“{name}”竣工年月 {finished} 早于开工年月 {started}。',
    en: 'Project “{name}”: completed in {finished}, before it was started in {started}.',
  },
  'finding.PJ4.hint': {
    zh: '请核对开工、竣工年月是否填反。',
    en: 'See whether the two months were swapped.',
  },
  'finding.PJ5': {
    zh: '项目“{name}”状态为竣工，但累计完成投资 {done} 亿元只占总投资 {total} 亿元的 {share}%。',
    en: 'Project “{name}” is completed with {done} of {total} ({share} %) done.',
  },
  'finding.PJ5.hint': {
    zh: '请核对是否漏填投资；确属节约或概算调整的，在“审核说明”中说明。',
    en: 'See whether investment is missing; explain savings or an adjusted estimate in 审核说明.',
  },
  'finding.PJ6': {
    zh: '项目“{name}”填了竣工年月 {finished}，但状态是“{status}”。',
    en: 'Project “{name}” has {finished} as its month of completion, but the status “{status}”.',
  },
  'finding.PJ6.hint': {
    zh: '已竣工的请把状态改为竣工；只是计划竣工的，请清空竣工年月。',
    en: 'Set the status to 竣工, or clear the month if it is only planned.',
  },
  'finding.PJ7': {
    zh: '项目“{name}”已{status}，但没有写明原因。',
    en: 'Project “{name}” is {status} without a reason.',
  },
  'finding.PJ7.hint': {
    zh: '请在“存在问题”中写明原因，不少于6个字。',
    en: 'Give the reason in 存在问题 in at least six characters.',
  },
  'finding.PJ8': {
    zh: '项目“{name}”开工年月为 {started}，却填了{year}年完成投资 {done} 亿元。',
    en: 'Project “{name}” was started in {started}, but {done} are reported for {year}.',
  },
  'finding.PJ8.hint': {
    zh: '请核对开工年月；确属前期投入的，在“审核说明”中说明。',
    en: 'Verify the month of the start; explain preparatory investment in 审核说明.',
  },
  'finding.TK1': {
    zh: '任务“{name}”状态为未启动，但填了进展“{progress}”。',
    en: 'Task “{name}” is not started, but progress is reported: “{progress}”.',
  },
  'finding.TK1.hint': { zh: '请改正任务状态或进展。', en: 'Correct the status or the progress.' },
  'finding.TK2': {
    zh: '任务“{name}”状态为滞后，但没有写明进展和原因。',
    en: 'Task “{name}” is late without progress or reason.',
  },
  'finding.TK2.hint': {
    zh: '请在进展栏写明滞后原因，不少于6个字。',
    en: 'Give the reason in the progress column in at least six characters.',
  },

  'reason.missing': { zh: '{year}年实际值未填报', en: 'no actual of {year} was reported' },
  'reason.word': { zh: '{year}年{word}', en: '{year}: {word}' },
  'reason.untrusted': {
    zh: '{year}年实际值未通过审核（{rule}），改正后再评',
    en: 'the actual of {year} failed the check {rule}; correct it first',
  },
  'reason.no-figure': {
    zh: '{year}年填报内容无法与目标比较',
    en: 'what was reported for {year} cannot be compared with the target',
  },
  'reason.no-target': { zh: '规划没有给出目标数', en: 'the plan states no figure' },
  'reason.single-point': {
    zh: '规划没有基期值，且{year}年是首个数据，无法判断进度',
    en: 'no baseline is printed and {year} is the first figure: there is no pace yet',
  },
  'reason.years-missing': { zh: '缺{years}年数据，无法累计或平均', en: 'figures of {years} are missing' },
  'reason.rate-impossible': {
    zh: '增长率不大于-100%，无法计算年均值',
    en: 'a rate of −100 % or less has no mean',
  },
  'reason.assigned-open': {
    zh: '没有填写市里下达的{year}年目标',
    en: "the city's target of {year} was not entered",
  },
  'reason.completion-open': {
    zh: '完成类目标，{year}年末认定',
    en: 'done or not is decided at the end of {year}',
  },

  'finding.cause.unit-scale': {
    zh: '疑似单位有误。若应为 {to}，请改填 {to}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'The unit looks wrong. If {to} is meant, type {to}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.unit-scale.certain': {
    zh: '疑似单位有误。若应为 {to}，请改填 {to}；否则请核对原始资料后改正。',
    en: 'The unit looks wrong. If {to} is meant, type {to}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.fraction': {
    zh: '疑似把百分数填成了小数。若应为 {to}%，请改填 {to}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'The percentage looks like a fraction. If {to} % is meant, type {to}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.fraction.certain': {
    zh: '疑似把百分数填成了小数。若应为 {to}%，请改填 {to}；否则请核对原始资料后改正。',
    en: 'The percentage looks like a fraction. If {to} % is meant, type {to}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.lost-point': {
    zh: '疑似漏填或错填小数点。若应为 {to}，请改填 {to}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'The decimal point looks lost or misplaced. If {to} is meant, type {to}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.lost-point.certain': {
    zh: '疑似漏填或错填小数点。若应为 {to}，请改填 {to}；否则请核对原始资料后改正。',
    en: 'The decimal point looks lost or misplaced. If {to} is meant, type {to}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.transposed-digits': {
    zh: '疑似相邻数字颠倒。若应为 {to}，请改填 {to}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'Two digits look exchanged. If {to} is meant, type {to}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.transposed-digits.certain': {
    zh: '疑似相邻数字颠倒。若应为 {to}，请改填 {to}；否则请核对原始资料后改正。',
    en: 'Two digits look exchanged. If {to} is meant, type {to}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.wrong-sign': {
    zh: '疑似正负号有误。若应为 {to}，请改填 {to}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'The sign looks wrong. If {to} is meant, type {to}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.wrong-sign.certain': {
    zh: '疑似正负号有误。若应为 {to}，请改填 {to}；否则请核对原始资料后改正。',
    en: 'The sign looks wrong. If {to} is meant, type {to}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.swapped-years': {
    zh: '疑似两年数据填颠倒。若是，请改为{fixes}；数据无误的，在“审核说明”中说明原因，不少于6个字。',
    en: 'The figures of two years look exchanged. If so, correct {fixes}; otherwise explain it in 审核说明 in at least six characters.',
  },
  'finding.cause.swapped-years.certain': {
    zh: '疑似两年数据填颠倒。若是，请改为{fixes}；否则请核对原始资料后改正。',
    en: 'The figures of two years look exchanged. If so, correct {fixes}; otherwise verify it against the source and correct it.',
  },
  'finding.cause.block': {
    zh: '{years}年从“{name}”到“{last}”共 {rows} 行的数据与指标对不上，而与错开 {moved} 行的指标相符。',
    en: '{years}: the figures of {rows} rows from “{name}” to “{last}” do not fit their indicators, but those {moved} row(s) away.',
  },
  'finding.cause.shifted-rows': {
    zh: '疑似粘贴时错了一行。请把数据移回所属指标后再审核（如：{example}）。',
    en: 'They look pasted one row off. Move them to the rows they belong to and check again (e.g. {example}).',
  },
  'finding.cause.offset-block': {
    zh: '疑似整块数据粘贴错位 {moved} 行。请把数据移回所属指标后再审核（如：{example}）。',
    en: 'The block looks pasted {moved} rows off. Move it to where it belongs and check again (e.g. {example}).',
  },
  'unverifiable.relation.rows': {
    zh: '本表未列全有关联的指标（{codes}）',
    en: 'the form lacks related indicators ({codes})',
  },
  'unverifiable.relation.figures': {
    zh: '有关联的指标（{codes}）缺数或待核实',
    en: 'a related figure ({codes}) is missing or in question',
  },
  'finding.cause.exchanged-rows': {
    zh: '{years}年“{name}”与“{last}”的数据与各自指标对不上，互换后相符。',
    en: '{years}: the figures of “{name}” and “{last}” do not fit their indicators, but each other’s.',
  },
  'finding.cause.exchanged-rows.hint': {
    zh: '疑似两行数据填颠倒。请核对后互换（如：{example}）。',
    en: 'The figures of two rows look exchanged. Verify them and exchange them (e.g. {example}).',
  },
  'unverifiable.no-prior': { zh: '没有{year}年数据可比', en: 'no figure of {year} to compare with' },
  'unverifiable.broken': {
    zh: '{year}年口径变化，与上年不可比',
    en: '{year} is on another basis than the year before',
  },
  'unverifiable.no-spread': { zh: '此前各年变动相同，无从比较', en: 'all earlier changes are the same' },
  'unverifiable.no-reference': { zh: '没有目标值或基期值可比', en: 'no target or baseline to compare with' },
  'unverifiable.row-unsure': {
    zh: '无法确定该行数据属于哪个指标',
    en: 'it is not known whose figures these are',
  },
  'unverifiable.rule-failed': {
    zh: '规则 {rule} 执行出错：{reason}',
    en: 'the rule {rule} failed: {reason}',
  },
  'finding.explanation.lapsed': {
    zh: '审核说明是针对 {old} 写的，现为 {value}，请核对后重新说明。',
    en: 'The explanation was written for {old}; the figure is now {value}: verify it and explain it anew.',
  },
  'finding.explanation.lapsed-year': {
    zh: '{year}年的审核说明是针对 {old} 写的，现为 {value}，请核对后重新说明。',
    en: 'The explanation of {year} was written for {old}; the figure is now {value}: verify it and explain it anew.',
  },
  'finding.explanation.no-value': {
    zh: '审核说明未注明数值，现为 {value}，请在规则编号后补写数值。',
    en: 'The explanation names no figure; it is now {value}: write the figure behind the rule number.',
  },
  'finding.explanation.then': { zh: '{lapsed}{hint}', en: '{lapsed} {hint}' },
  'unverifiable.untouched': { zh: '“{sheet}”整表未填，{rows} 行', en: '“{sheet}” is empty, {rows} rows' },
} satisfies Record<string, Text>;
