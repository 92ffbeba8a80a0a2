/** Findings from comparing filings: between departments, plans and regions, with publications, and with what was accepted. */
import type { Text } from '../text';

export const crossFindings = {
  'rule.K1': { zh: '部门间数据一致', en: 'Agreement between departments' },
  'rule.K2': { zh: '与公布数据一致', en: 'Agreement with published figures' },
  'rule.K3': { zh: '同口径数据衔接', en: 'Agreement between sources' },
  'rule.X1': { zh: '已验收数据修订', en: 'Revision of accepted figures' },
  'rule.RG1': { zh: '市与区（园区）衔接', en: 'City against districts and zones' },

  'finding.K1': {
    zh: '“{name}”{year}年两处填报不一致：本表为 {value}{unit}，“{file}”的 {place}（{department}）为 {other}{unit}，相差 {gap}。',
    en: '“{name}” {year} is reported differently: {value}{unit} here, {other}{unit} in “{file}” at {place} ({department}), a difference of {gap}.',
  },
  'finding.K1.several': {
    zh: '“{name}”{year}年本表为 {value}{unit}，与另外{count}个文件不一致，其中“{file}”的 {place}（{department}）为 {other}{unit}，相差 {gap}。',
    en: '“{name}” {year} is {value}{unit} here and differs in {count} other files, among them “{file}” with {other}{unit} at {place} ({department}), a difference of {gap}.',
  },
  'finding.K1.words': {
    zh: '“{name}”{year}年两处填报不一致：本表为“{value}”，“{file}”的 {place}（{department}）为“{other}”。',
    en: '“{name}” {year} is reported differently: “{value}” here, “{other}” in “{file}” at {place} ({department}).',
  },
  'finding.K1.hint': {
    zh: '请与对方核对来源和口径，改正有误的一方；两数都属实的，在“审核说明”中说明原因，不少于6个字。',
    en: 'Compare sources and definitions with the other department and correct the wrong figure; if both are right, give the reason in 审核说明 in at least six characters.',
  },

  'finding.K2': {
    zh: '“{name}”{year}年填报 {value}{unit}，《{source}》（{date}）公布为 {printed}，相差 {gap}。',
    en: '“{name}” {year} is reported as {value}{unit}; {source} ({date}) publishes {printed}, a difference of {gap}.',
  },
  'finding.K2.hint': {
    zh: '请核对；应以公布数为准的，改为公布数；确有不同的，在“审核说明”中说明差异原因，不少于6个字。',
    en: 'Verify it; where the published figure counts, enter it; if both are right, explain the difference in 审核说明 in at least six characters.',
  },

  'finding.K3': {
    zh: '“{name}”{year}年数据在两份规划的填报中不一致：本表为 {value}{unit}，“{file}”的 {place}（{plan}，{otherCode}“{otherName}”）为 {other}{unit}，相差 {gap}。',
    en: '“{name}” for {year} differs between two plans: {value}{unit} here, {other}{unit} in “{file}” at {place} ({plan}, {otherCode} “{otherName}”), a difference of {gap}.',
  },
  'finding.K3.words': {
    zh: '“{name}”{year}年数据在两份规划的填报中不一致：本表为“{value}”，“{file}”的 {place}（{plan}，{otherCode}“{otherName}”）为“{other}”。',
    en: '“{name}” for {year} differs between two plans: “{value}” here, “{other}” in “{file}” at {place} ({plan}, {otherCode} “{otherName}”).',
  },
  'finding.K3.hint': {
    zh: '同一地区、同一口径、同一年份只应有一个数，请核对后改正有误的一表；口径确有不同的，在“审核说明”中说明，不少于6个字。',
    en: 'One region has one figure for one definition and year: correct the wrong form; if the definitions do differ, say how in 审核说明 in at least six characters.',
  },

  'finding.X1': {
    zh: '“{name}”{year}年现填 {value}，已验收数为 {old}（“{file}”的 {place}）{gap}，未说明修订原因。',
    en: '“{name}” {year} is now {value}; {old} was accepted (“{file}”, {place}){gap}. No reason for the revision is given.',
  },
  'finding.X1.hint': {
    zh: '请恢复已验收数；确需修订的，在“审核说明”中写明修订原因和依据，不少于6个字，并报规划办同意。',
    en: 'Put the accepted figure back; if the revision is right, give its reason and basis in 审核说明 in at least six characters and ask the plan office for leave.',
  },
  'finding.X1.gone': {
    zh: '“{name}”{year}年已验收数 {old}（“{file}”的 {place}）在本表中没有了，单元格为空。',
    en: 'The accepted figure of “{name}” {year}, {old} (“{file}”, {place}), is gone: the cell is empty.',
  },
  'finding.X1.replaced': {
    zh: '“{name}”{year}年已验收数 {old}（“{file}”的 {place}）在本表中没有了，现填“{text}”。',
    en: 'The accepted figure of “{name}” {year}, {old} (“{file}”, {place}), is gone: the cell now says “{text}”.',
  },
  'finding.X1.hint.gone': {
    zh: '请补回已验收数；确需撤销的，在“审核说明”中写明原因和依据，不少于6个字，并报规划办同意。',
    en: 'Put it back; if it has to be withdrawn, give the reason in 审核说明 in at least six characters and ask the plan office for leave.',
  },
  'finding.X1.shown': {
    zh: '表中列示的“{name}”{year}年往年数为 {value}，已验收数为 {old}（“{file}”的 {place}）{gap}。',
    en: 'The form shows {value} as the earlier figure of “{name}” {year}; {old} was accepted (“{file}”, {place}){gap}.',
  },
  'finding.X1.hint.shown': {
    zh: '往年数不在本表修改，请恢复已验收数，或用最新台账重新生成填报表；确需修订的，在“审核说明”中写明原因和依据，不少于6个字。',
    en: 'Earlier figures are not changed here: put the accepted figure back or generate the form anew from the latest figures; if a revision is due, give the reason in 审核说明 in at least six characters.',
  },

  'finding.X2.accepted': {
    zh: '“{name}”的口径与已验收的填报（“{file}”）不同：{changes}。与已验收数不作比较。',
    en: '“{name}” is defined differently from the accepted filing (“{file}”): {changes}. Its figures are not compared with the accepted ones.',
  },
  'finding.X2.hint.accepted': {
    zh: '请在“审核说明”中写明口径变动的时间、原因和新旧口径的换算办法，不少于6个字；如属规划数据有误，请改正后重新生成填报表。',
    en: 'State in 审核说明 when and why the definition changed and how old and new figures convert, in at least six characters; if the plan file is wrong, correct it and generate the form anew.',
  },
  'cross.change': { zh: '{field}由“{before}”改为“{after}”', en: '{field} “{before}” became “{after}”' },
  'cross.field.name': { zh: '名称', en: 'name' },
  'cross.field.unit': { zh: '单位', en: 'unit' },
  'cross.field.measure': { zh: '指标类型', en: 'measure' },
  'cross.field.baselineYear': { zh: '基期年', en: 'baseline year' },

  'finding.RG1.part': {
    zh: '“{name}”{year}年{region}为 {value}{unit}，大于{city}的 {other}{unit}（“{file}”的 {place}），多 {gap}；部分不应大于整体。',
    en: '“{name}” {year}: {region} has {value}{unit}, {gap} more than all of {city} with {other}{unit} (“{file}”, {place}); a part cannot be larger than the whole.',
  },
  'finding.RG1.whole': {
    zh: '“{name}”{year}年{region}为 {value}{unit}，小于其中的 {parts}，少 {gap}；整体不应小于部分。',
    en: '“{name}” {year}: {region} has {value}{unit}, {gap} less than its part {parts}; a whole cannot be smaller than a part.',
  },
  'finding.RG1.sum': {
    zh: '“{name}”{year}年{region}为 {value}{unit}，小于各区合计 {other}{unit}，少 {gap}；合计的有 {parts}。',
    en: '“{name}” {year}: {region} has {value}{unit}, {gap} less than its districts together with {other}{unit}: {parts}.',
  },
  'finding.RG1.hint': {
    zh: '请与对方核对单位、口径和统计时点，改正有误的一方；两数都属实的，在“审核说明”中说明原因，不少于6个字。',
    en: 'Compare units, definitions and dates with the other side and correct the wrong figure; if both are right, give the reason in 审核说明 in at least six characters.',
  },
  'finding.RG1.hint.sum': {
    zh: '请与各区核对单位、口径和统计时点，改正有误的一方；都属实的，在“审核说明”中说明原因，不少于6个字。园区与行政区地域重叠，未计入合计。',
    en: 'Compare units, definitions and dates with the districts and correct the wrong figure; if all are right, give the reason in 审核说明 in at least six characters. Zones overlap districts and are not added.',
  },
  'finding.RG1.hint.zone': {
    zh: '请与对方核对单位、口径和统计时点，改正有误的一方；都属实的，在“审核说明”中说明原因，不少于6个字。园区不是行政区，与各区地域重叠，只单独与全市比较，不与各区相加。',
    en: 'Compare units, definitions and dates with the other side and correct the wrong figure; if both are right, give the reason in 审核说明 in at least six characters. A zone is no district: it overlaps districts, so it is compared with the city alone and never added to them.',
  },
  'finding.RG1.ratio': {
    zh: '“{name}”{year}年{region}为 {value}{unit}，是{city} {other}{unit}（“{file}”的 {place}）的 {times} 倍，超过 {limit} 倍。',
    en: '“{name}” {year}: {region} has {value}{unit}, {times} times the {other}{unit} of {city} (“{file}”, {place}) and more than {limit} times.',
  },
  'finding.RG1.hint.ratio': {
    zh: '比率不能按部分与整体比较，仅作提示：请留意单位和口径，核对无误的可以不处理。',
    en: 'Ratios are no parts of a whole; this is a hint only: mind unit and definition, and leave it if both are right.',
  },

  'finding.cross.years': {
    zh: '{message}{years}年都有这一问题，请逐年核对。',
    en: '{message} The same problem in {years}: verify each year.',
  },
  'cross.part': {
    zh: '{region} {value}{unit}（“{file}”的 {place}）',
    en: '{region} {value}{unit} (“{file}”, {place})',
  },
  'cross.gap': { zh: '，相差 {gap}', en: ', a difference of {gap}' },
  'cross.comma': { zh: '、', en: ', ' },
  'cross.semicolon': { zh: '；', en: '; ' },
  'cross.no-department': { zh: '责任单位未填', en: 'department not given' },

  'unverifiable.cross.own-untrusted': {
    zh: '本表该数未通过审核（{rule}），不作比较',
    en: 'the figure here did not pass its own check ({rule}) and is not compared',
  },
  'unverifiable.cross.own-words': {
    zh: '本表填的是“{text}”，没有数可比',
    en: 'the cell says “{text}”: there is no figure to compare',
  },
  'unverifiable.cross.other-untrusted': {
    zh: '“{file}”的 {place}（{department}）未通过审核（{rule}），不作比较',
    en: 'the figure in “{file}” at {place} ({department}) did not pass its own check ({rule}) and is not compared',
  },
  'unverifiable.cross.other-words': {
    zh: '“{file}”的 {place}（{department}）填的是“{text}”，没有数可比',
    en: '“{file}” says “{text}” at {place} ({department}): there is no figure to compare with',
  },
  'unverifiable.cross.units': {
    zh: '单位不同（本表“{unit}”，“{file}”的 {place} 为“{other}”），不作比较',
    en: 'the units differ (“{unit}” here, “{other}” in “{file}” at {place})',
  },
  'unverifiable.cross.measures': {
    zh: '指标类型不同（本表为“{measure}”，“{file}”的 {place} 为“{other}”），不作比较',
    en: 'the measures differ (“{measure}” here, “{other}” in “{file}” at {place})',
  },
  'unverifiable.cross.disputed': {
    zh: '“{file}”的 {place}（{department}）与其他填报不一致，核实后再作比较',
    en: 'the figure in “{file}” at {place} ({department}) is reported differently elsewhere; it has to be cleared up first',
  },
  'unverifiable.K2.printed': {
    zh: '《{source}》的公布数“{printed}”与规划数据中的 {official} 对不上，不作比较',
    en: 'the printed figure “{printed}” of {source} does not fit the value {official} in the plan file',
  },
  'unverifiable.X1.definition': {
    zh: '“{name}”的口径已变（见 X2），与已验收数不可比',
    en: 'the definition of “{name}” has changed (see X2)',
  },
  'unverifiable.X1.column': {
    zh: '缺少{year}年实际列，无法与已验收数比较',
    en: 'the column of {year} is missing',
  },
  'unverifiable.X1.row': { zh: '缺少“{name}”一行，无法与已验收数比较', en: 'the row “{name}” is missing' },
  'unverifiable.RG1.zero': {
    zh: '{city}为 {other}（“{file}”的 {place}），无法计算倍数',
    en: '{city} has {other} (“{file}”, {place}): there is nothing to be a multiple of',
  },
} satisfies Record<string, Text>;
