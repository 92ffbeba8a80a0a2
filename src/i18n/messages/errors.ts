/** Errors: what happened, what was not done, and what to do next. */
import type { Text } from '../text';

export const errors = {
  'error.usage': {
    zh: '命令有误：{problem}。运行 plan-report --help 查看用法。',
    en: 'The command is wrong: {problem}. Run plan-report --help for the usage.',
  },
  'error.file-missing': {
    zh: '找不到文件“{file}”。请核对路径和文件名后重试。',
    en: 'The file “{file}” does not exist. Check the path and the name, then try again.',
  },
  'error.file-unreadable': {
    zh: '无法打开文件“{file}”（{reason}）。请确认有读取权限，且文件未被其他程序独占，然后重试。',
    en: 'The file “{file}” cannot be opened ({reason}). Check that you may read it and that no other program holds it, then try again.',
  },
  'error.file-is-folder': {
    zh: '“{file}”是文件夹，不是工作簿。请指定其中的 .xlsx 文件。',
    en: '“{file}” is a folder, not a workbook. Name an .xlsx file in it.',
  },
  'error.file-empty': {
    zh: '文件“{file}”是空的（0 字节）。可能没有传完，请重新取得该文件。',
    en: 'The file “{file}” is empty (0 bytes). It may not have been transferred whole: get it again.',
  },
  'error.file-too-large': {
    zh: '文件“{file}”为 {size} MB，超过 {limit} MB 的上限，没有读取。请删除图片和多余的工作表后另存再试。',
    en: 'The file “{file}” has {size} MB, more than the limit of {limit} MB, and was not read. Remove pictures and extra sheets, save it again and retry.',
  },
  'error.file-xls': {
    zh: '“{file}”是旧版 Excel（.xls）或 WPS 表格（.et）格式，无法可靠读取。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: '“{file}” is in the old format of Excel (.xls) or of WPS (.et), which cannot be read reliably. Open it in Excel or WPS, save it as “Excel Workbook (*.xlsx)” and retry.',
  },
  'error.file-xlsb': {
    zh: '“{file}”是二进制工作簿（.xlsb），无法读取。请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: '“{file}” is a binary workbook (.xlsb), which cannot be read. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and retry.',
  },
  'error.file-encrypted': {
    zh: '“{file}”设有打开密码，无法读取。请用 Excel 打开，取消“用密码进行加密”，保存后再试。',
    en: '“{file}” is encrypted with a password. Open it in Excel, remove “Encrypt with Password”, save it and retry.',
  },
  'error.file-truncated': {
    zh: '“{file}”不完整或已损坏（{reason}）。可能没有传完，请让对方重新发送，或用 Excel 打开修复后另存。',
    en: '“{file}” is incomplete or damaged ({reason}). It may not have been transferred whole: ask for it again, or open and repair it in Excel and save it anew.',
  },
  'error.file-csv': {
    zh: '“{file}”是文本（CSV）文件，不是工作簿，填报表的代码列和格式已丢失。请在原填报表（.xlsx）中填写后提交。',
    en: '“{file}” is a text (CSV) file, not a workbook: the codes and formats of the form are lost. Fill in the original form (.xlsx) and send that.',
  },
  'error.file-html': {
    zh: '“{file}”实际是网页（HTML）或 XML 表格，只是扩展名为工作簿。请用 Excel 打开，另存为“Excel 工作簿（*.xlsx）”后再试。',
    en: '“{file}” is really a web page (HTML) or an XML table with the extension of a workbook. Open it in Excel, save it as “Excel Workbook (*.xlsx)” and retry.',
  },
  'error.file-not-workbook': {
    zh: '“{file}”不是 Excel 工作簿（{reason}）。请提交由本系统生成的 .xlsx 填报表。',
    en: '“{file}” is not an Excel workbook ({reason}). Send the .xlsx form that this tool generated.',
  },
  'error.file-hostile': {
    zh: '“{file}”的内部结构异常（{reason}），为安全起见没有读取。请把填写内容复制到新生成的填报表后再提交。',
    en: '“{file}” is built in an unusual way ({reason}) and was not read, to be safe. Copy what was filled in into a newly generated form and send that.',
  },
  'error.file-time': {
    zh: '“{file}”在限定时间内没有读完，已停止，没有采用其中任何内容；其他文件不受影响。请把填写内容复制到新生成的填报表后再提交。',
    en: '“{file}” was not read within the time limit; reading was stopped and nothing of it was taken. Other files are not affected. Copy what was filled in into a newly generated form and send that.',
  },
  'error.file-memory': {
    zh: '读取“{file}”所需内存超过上限，已停止，没有采用其中任何内容；其他文件不受影响。请把填写内容复制到新生成的填报表后再提交。',
    en: 'Reading “{file}” needed more memory than allowed; it was stopped and nothing of the file was taken. Other files are not affected. Copy what was filled in into a newly generated form and send that.',
  },
  'error.file-crash': {
    zh: '读取“{file}”时程序意外中断，没有采用其中任何内容；其他文件不受影响。请用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试；仍不行的，把填写内容复制到新生成的填报表后再提交。',
    en: 'The program broke down while reading “{file}”, and nothing of it was taken. Other files are not affected. Open it in Excel or WPS, save it as a new .xlsx and retry; if that does not help, copy what was filled in into a newly generated form and send that.',
  },
  'error.workbook-unreadable': {
    zh: '“{file}”是工作簿，但读取时出错（{reason}）。请用 Excel 或 WPS 打开，另存为新的 .xlsx 后再试。',
    en: '“{file}” is a workbook, but reading it failed ({reason}). Open it in Excel or WPS, save it as a new .xlsx and retry.',
  },
  'error.not-a-form': {
    zh: '“{file}”中没有找到填报表：既没有模板标识，也没有带“指标代码”“项目编号”或“任务代码”列的工作表。请提交由本系统生成的填报表。',
    en: 'No filing form was found in “{file}”: neither the template marker nor a sheet with a column 指标代码, 项目编号 or 任务代码. Send the form that this tool generated.',
  },
  'error.assessment-workbook': {
    zh: '“{file}”是评估工作簿，不是填报表，没有读取。请改用各单位填好的填报表。',
    en: '“{file}” is an assessment workbook, not a form, and was not read. Use the forms that the departments filled in.',
  },
  'error.form-plan-unknown': {
    zh: '“{file}”是规划“{plan}”的填报表，但系统中没有这个规划。请确认使用的是同一版本的程序，或先导入该规划。',
    en: '“{file}” is a form of the plan “{plan}”, which this tool does not know. Use the same version of the program, or import the plan first.',
  },
  'error.form-version': {
    zh: '“{file}”由更新版本的程序生成（模板格式 {version}，本程序支持 {supported}）。请升级程序后再试。',
    en: '“{file}” was made by a newer version of the program (form format {version}, supported {supported}). Upgrade the program and retry.',
  },
  'error.plan-unknown': {
    zh: '没有编号为“{plan}”的规划。可用的规划：{known}。',
    en: 'There is no plan with the id “{plan}”. Known plans: {known}.',
  },
  'error.plan-invalid': {
    zh: '规划文件“{file}”不符合格式：{problems}。请按 seeds/README.md 的说明修改后再试。',
    en: 'The plan file “{file}” does not keep the format: {problems}. Correct it as seeds/README.md describes and retry.',
  },
  'error.plans-differ': {
    zh: '这些文件属于不同的规划：“{file}”是“{plan}”，“{otherFile}”是“{otherPlan}”。请只选同一规划的填报表后重试，没有生成任何文件。',
    en: 'The files belong to different plans: “{file}” to “{plan}”, “{otherFile}” to “{otherPlan}”. Name forms of one plan only and retry; nothing was written.',
  },
  'error.year-outside-plan': {
    zh: '{year} 年不在规划“{plan}”的填报年度内（{years}）。请改用其中的年份。',
    en: 'The year {year} is not one of the reporting years of “{plan}” ({years}). Use one of those.',
  },
  'error.year-not-in-files': {
    zh: '所给填报表只含 {years} 年度，没有 {year} 年。请换用该年度的填报表，或改评估年份。没有生成任何文件。',
    en: 'The given forms hold the years {years}, not {year}. Give the form of that year, or assess another year. Nothing was written.',
  },
  'error.years-invalid': {
    zh: '年度“{years}”写法有误。单个年份写作 2023，多个年份写作 2021-2025。',
    en: 'The years “{years}” are not understood. Write one year as 2023 and several as 2021-2025.',
  },
  'error.output-exists': {
    zh: '“{file}”已存在，没有改动它。请换一个文件名，或加 --force 覆盖。',
    en: '“{file}” exists already and was left as it is. Choose another name, or add --force to replace it.',
  },
  'error.output-unwritable': {
    zh: '无法写入“{file}”（{reason}），没有留下不完整的文件。请确认文件夹存在、可写，且该文件没有在 Excel 中打开。',
    en: '“{file}” cannot be written ({reason}); no partial file was left. Check that the folder exists and is writable, and that the file is not open in Excel.',
  },
  'error.output-not-xlsx': {
    zh: '输出文件“{file}”的扩展名应为 .xlsx。请修改文件名后重试。',
    en: 'The output file “{file}” must end in .xlsx. Change the name and retry.',
  },
  'error.sheet-unsupported': {
    zh: '工作表“{sheet}”无法写出：{problem}。这是程序的缺陷，请把此信息反馈给开发者。没有生成任何文件。',
    en: 'The sheet “{sheet}” cannot be written: {problem}. This is a defect of the program: please report it. Nothing was written.',
  },
  'error.unexpected': {
    zh: '程序出现意外错误：{reason}。没有改动任何已有文件。请把此信息和所用文件反馈给开发者。',
    en: 'An unexpected error occurred: {reason}. No existing file was changed. Please report this message together with the file.',
  },
} satisfies Record<string, Text>;
