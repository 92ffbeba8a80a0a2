/** Texts of the command line. */
import type { Text } from '../text';

export const cli = {
  'cli.help': {
    zh: `plan-report：规划填报与评估（命令行）

用法
  plan-report plans [--json]
      列出内置规划。
  plan-report plans --check [--plan ID] [--json]
      下发填报表之前核对规划本身：目标、表与正文、年度目标、上下级、项目清单。
  plan-report template --plan ID [--years 2021-2025 | --year Y] [--department 单位]
                       [--earlier 文件]… [--text-targets] -o 文件.xlsx
      生成填报表。--earlier 把以前年度已上报的数据带入并锁定；--text-targets 加上正文中的目标。
  plan-report assign --plan ID [--list 清单.txt|.csv|.xlsx] [--from 文件.xlsx|.json] -o 责任分解.xlsx|规划.json
      生成责任分解表：每个指标、项目、任务由谁牵头、谁配合、何时报送。--list 按“代码或名称、牵头单位、配合单位”
      的清单填入；--from 带入已有的或上一年的责任分解；输出为 .json 时写成带责任分解的规划文件。
  plan-report distribute --plan ID --year Y --assignments 责任分解.xlsx|规划.json [--earlier 文件]…
                         [--due 日期] [--contact 咨询] [--reissue 单位]… -o 文件夹|文件.zip [--json]
      按责任分解给每个牵头单位生成一份只含其事项的填报表，连同分发清单写入文件夹或压缩包。已发出的填报表
      不再改动；--reissue 另发新的一版。
  plan-report check 文件… [--earlier 文件]… [--report 审核意见.xlsx] [--json]
      审核填好的填报表；多个文件一并相互核对。--earlier 与以前认可的填报表核对；--report 把审核意见写成
      可打印、可发给填报单位的清单。
  plan-report collect 文件夹|文件|压缩包… -o 台账.xlsx [--returns 文件夹] [--assignments 责任分解.xlsx|分发清单.xlsx]
                      [--year Y] [--jobs N] [--json]
      汇总各单位报回的填报表，逐个审核，接收或退回，登记到台账；重复运行不会重复登记。--returns 写出报送情况
      和各单位的退回单；--assignments 用来列出未报送的单位。
  plan-report assess --year Y 文件…|台账.xlsx -o 文件.xlsx [--review lagging|all|none] [--as-of 日期] [--json]
      按某一年度评估，生成评估工作簿。可同时给出市、区县、园区多项规划的填报表，合成一个工作簿并相互核对。
      由台账评估时，--as-of 按某日已收到的数据，--plan 只取一项规划。
      --review 选择生成评审单的指标：未达预期的（默认）、全部或不生成。
  plan-report demo [-o 文件夹]
      用内置规划和示例数据走一遍全过程。

通用选项
  -o, --output   输出位置        --force   覆盖已有文件
  --json         输出 JSON       --lang    zh 或 en（默认 zh）
  --plan-file    check、collect、assess 另外认可的规划文件（.json）或其文件夹，可重复
  --help         显示本说明      --version 显示版本

退出码  0 完成，没有强制性错误；1 完成，有强制性错误；2 命令有误或文件无法读取（没有写出任何文件；
        只有 check --report 仍写出清单，列明未能读取的文件）`,
    en: `plan-report: reporting and assessment of plans (command line)

Usage
  plan-report plans [--json]
      Lists the bundled plans.
  plan-report plans --check [--plan ID] [--json]
      Checks the plans themselves before forms go out: targets, table and prose, annual targets, city, projects.
  plan-report template --plan ID [--years 2021-2025 | --year Y] [--department NAME]
                       [--earlier FILE]… [--text-targets] -o FILE.xlsx
      Makes a filing form. --earlier shows figures of earlier years, locked; --text-targets adds targets in prose.
  plan-report assign --plan ID [--list LIST.txt|.csv|.xlsx] [--from FILE.xlsx|.json] -o ASSIGNMENTS.xlsx|PLAN.json
      Makes the sheet that says who leads and who assists each indicator, project and task, and until when. --list fills
      it in from lines of code or name, lead and assisting departments; --from carries over earlier assignments; a .json
      output is the plan file with its assignments.
  plan-report distribute --plan ID --year Y --assignments ASSIGNMENTS.xlsx|PLAN.json [--earlier FILE]…
                         [--due DAY] [--contact TEXT] [--reissue DEPARTMENT]… -o FOLDER|FILE.zip [--json]
      Makes one form for each lead department, with its rows only, and the list of what is out. Forms that are out are
      never changed; --reissue makes a new edition beside.
  plan-report check FILE… [--earlier FILE]… [--report REPORT.xlsx] [--json]
      Checks filled forms, several also against each other. --earlier compares with forms that were accepted;
      --report writes the findings as a list that can be printed and sent to a department.
  plan-report collect FOLDER|FILE|ZIP… -o LEDGER.xlsx [--returns FOLDER]
                      [--assignments ASSIGNMENTS.xlsx|LIST.xlsx] [--year Y] [--jobs N] [--json]
      Checks the forms that came back, accepts or returns each, and enters them into the ledger; nothing is entered
      twice. --returns writes the board and a return list for each department; --assignments tells who has sent nothing.
  plan-report assess --year Y FILE…|LEDGER.xlsx -o FILE.xlsx [--review lagging|all|none] [--as-of DAY] [--json]
      From a ledger: --as-of takes what had come by then, --plan one plan only. Assesses a year and makes the assessment workbook: one for the forms of several plans (city, districts, zones).
      --review: review sheets for the indicators that lag (unless told), for all, or for none.
  plan-report demo [-o FOLDER]
      Runs the whole loop on the bundled plans with sample figures.

Options
  -o, --output   where to write     --force    replace existing files
  --json         print JSON         --lang     zh or en (default zh)
  --plan-file    for check, collect, assess: further plan files (.json), or a folder of them; may be repeated
  --help         this text          --version  the version

Exit codes  0 done, no blocking finding; 1 done, blocking findings; 2 wrong usage or unreadable input (nothing written;
            only check --report still writes its list, which names what could not be read)`,
  },
  'cli.problem.no-command': { zh: '没有给出命令', en: 'no command was given' },
  'cli.problem.unknown-command': { zh: '没有“{command}”这个命令', en: 'there is no command “{command}”' },
  'cli.problem.option': { zh: '选项有误（{reason}）', en: 'an option is wrong ({reason})' },
  'cli.problem.unknown-option': { zh: '没有“{option}”这个选项', en: 'there is no option “{option}”' },
  'cli.problem.option-value': {
    zh: '选项 {option} 缺少取值，或带了不该带的取值',
    en: 'the option {option} lacks its value, or has one that it does not take',
  },
  'cli.problem.missing-option': { zh: '缺少选项 {option}', en: 'the option {option} is missing' },
  'cli.problem.no-files': { zh: '没有给出要处理的文件', en: 'no file was named' },
  'cli.problem.extra': { zh: '多余的参数“{argument}”', en: '“{argument}” is one argument too many' },
  'cli.problem.year-and-years': {
    zh: '--year 和 --years 只能用一个',
    en: '--year and --years exclude each other',
  },
  'cli.problem.year': {
    zh: '--year 应为四位年份，而不是“{year}”',
    en: '--year takes one year such as 2023, not “{year}”',
  },
  'cli.problem.day': {
    zh: '{option} 应为日期，如 2026-01-31，而不是“{day}”',
    en: '{option} takes a day such as 2026-01-31, not “{day}”',
  },
  'cli.problem.review': {
    zh: '--review 应为 lagging、all 或 none，而不是“{review}”',
    en: '--review takes lagging, all or none, not “{review}”',
  },
  'cli.problem.language': {
    zh: '--lang 只能是 zh 或 en，而不是“{language}”',
    en: '--lang is zh or en, not “{language}”',
  },
  'cli.problem.same-file': { zh: '“{file}”给出了两次', en: '“{file}” is named twice' },
  'cli.problem.overwrites-input': {
    zh: '输出文件“{file}”就是输入文件，会覆盖填报数据',
    en: 'the output “{file}” is one of the inputs and would replace what was filled in',
  },
  'cli.plans.header': {
    zh: '编号|规划|指标|项目|任务|正文目标',
    en: 'id|plan|indicators|projects|tasks|in prose',
  },
  'cli.plans.plan': { zh: '{title}　{plan}', en: '{title}   {plan}' },
  'cli.plans.counts': {
    zh: '强制性 {A}　准强制性 {B}　核实性 {C}　提示性 {D}　已知 {acknowledged}',
    en: 'blocking {A}   needs leave {B}   to verify {C}   notes {D}   known {acknowledged}',
  },
  'cli.plans.finding': {
    zh: '  [{severity}] 第{line}行　{code}　{rule}',
    en: '  [{severity}] line {line}   {code}   {rule}',
  },
  'cli.plans.known-finding': {
    zh: '  [{severity}，已知] 第{line}行　{code}　{rule}',
    en: '  [{severity}, known] line {line}   {code}   {rule}',
  },
  'cli.plans.known': {
    zh: '已知（第{line}行）：{what}。处理：{taken}。',
    en: 'known (line {line}): {what}. Taken as: {taken}.',
  },
  'cli.plans.contribution': {
    zh: '  对上级目标的占比：{code}“{name}”{year}年 {value}／{whole} = {share}（{parent}）',
    en: '  share of the parent’s target: {code} “{name}” {year}: {value} / {whole} = {share} ({parent})',
  },
  'cli.plans.contribution-note': {
    zh: '  区县与园区的统计范围有交叉，各占比不能相加。',
    en: '  Districts and zones overlap; these shares must not be added up.',
  },
  'cli.template.done': {
    zh: '已生成填报表：{file}（{plan}，{years}年，指标{indicators}项）',
    en: 'Form written: {file} ({plan}, {years}, {indicators} indicators)',
  },
  'cli.check.file': { zh: '{file}　{plan}　填报年度 {years}', en: '{file}   {plan}   years {years}' },
  'cli.check.counts': {
    zh: '强制性 {A}　准强制性 {B}　核实性 {C}　提示性 {D}　已说明 {explained}',
    en: 'blocking {A}   needs leave {B}   to verify {C}   notes {D}   explained {explained}',
  },
  'cli.check.coverage': {
    zh: '{rules} 条规则在 {cells} 个填报单元格上共审核 {evaluated} 处：通过 {passed}，未通过 {failed}，无法审核 {unverifiable}。无法审核不等于通过。',
    en: '{rules} rules on {cells} input cells, {evaluated} checks: {passed} passed, {failed} failed, {unverifiable} unverifiable. Unverifiable is not passed.',
  },
  'cli.plans.coverage': {
    zh: '{rules} 条规则共审核 {asked} 处：通过 {passed}，未通过 {failed}，无法审核 {unverifiable}。无法审核不等于通过。',
    en: '{rules} rules, {asked} checks: {passed} passed, {failed} failed, {unverifiable} unverifiable. Unverifiable is not passed.',
  },
  'cli.check.unverifiable': {
    zh: '  无法审核：{reason}（{count} 处：{rules}）',
    en: '  unverifiable: {reason} ({count}: {rules})',
  },
  'cli.check.flag': {
    zh: '  注意：文件含有{flag}，没有执行，也没有读取。',
    en: '  note: the file contains {flag}; nothing of it was run or read.',
  },
  'flag.macros': { zh: '宏', en: 'macros' },
  'flag.external-links': { zh: '指向其他工作簿的链接', en: 'links to other workbooks' },
  'flag.dde': { zh: '动态数据交换（DDE）链接', en: 'DDE links' },
  'flag.connections': { zh: '外部数据连接', en: 'data connections' },
  'cli.check.report': { zh: '已生成审核意见：{file}', en: 'List of findings written: {file}' },
  'cli.check.none': { zh: '没有发现问题。', en: 'No findings.' },
  'cli.check.finding': {
    zh: '  [{severity}] {place}　{code}　{rule}',
    en: '  [{severity}] {place}   {code}   {rule}',
  },
  'cli.assess.done': { zh: '已生成评估工作簿：{file}', en: 'Assessment workbook written: {file}' },
  'cli.assess.verdicts': { zh: '{year}年：{counts}', en: '{year}: {counts}' },
  'cli.assess.plan-verdicts': { zh: '{plan}，{year}年：{counts}', en: '{plan}, {year}: {counts}' },
  'cli.assess.blocking': {
    zh: '有 {count} 条强制性错误，相关数据没有参与评估，请改正后重新评估。',
    en: '{count} blocking findings: the figures concerned were not assessed. Correct them and assess again.',
  },
  'cli.progress.reading': { zh: '读取 {file} …', en: 'Reading {file} …' },
  'cli.demo.header': {
    zh: '规划|指标|强制性|准强制性|核实性|提示性|评估结论|评估工作簿',
    en: 'plan|indicators|A|B|C|D|verdicts|assessment workbook',
  },
  'cli.demo.note': {
    zh: '全部为示例数据，非官方；其中故意放入了几处错误，供查看审核效果。',
    en: 'All figures are samples, not official; a few mistakes were planted to show the checks.',
  },
  'cli.demo.files': {
    zh: '每个规划三个文件（填报表、示例填报、评估），在文件夹：{folder}',
    en: 'Three files a plan (form, sample filing, assessment) are in: {folder}',
  },
  'cli.demo.form': { zh: '填报表', en: 'form' },
  'cli.demo.filing': { zh: '示例填报', en: 'sample-filing' },
  'cli.demo.assessment': { zh: '评估', en: 'assessment' },
} satisfies Record<string, Text>;
