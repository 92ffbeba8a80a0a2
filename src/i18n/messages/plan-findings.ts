/** Findings on a plan itself, for its author: what is wrong (naming the values), what to do, why something is unverifiable. */
import type { Text } from '../text';

export const planFindings = {
  'rule.P1.1': { zh: '目标方向', en: 'Direction of the target' },
  'rule.P1.2': { zh: '目标界限与方向', en: 'Bound fits the direction' },
  'rule.P1.3': { zh: '目标界限与原文', en: 'Bound as printed' },
  'rule.P1.4': { zh: '定性目标', en: 'Targets in words' },
  'rule.P1.5': { zh: '表注符号', en: 'Footnote marks' },
  'rule.P1.6': { zh: '数值与原文', en: 'Value as printed' },
  'rule.P1.7': { zh: '目标取值范围', en: 'Possible values' },
  'rule.P1.8': { zh: '基期年与目标年次序', en: 'Baseline before target' },
  'rule.P1.9': { zh: '目标年与规划期', en: 'Target within the period' },
  'rule.P1.10': { zh: '指标重名', en: 'Names stand once' },
  'rule.P1.11': { zh: '两行数值雷同', en: 'Rows with the same figures' },
  'rule.PL1.1': { zh: '正文目标与目标表', en: 'Prose against table' },
  'rule.PL1.2': { zh: '新增目标与目标表', en: 'Additions against table' },
  'rule.PL2': { zh: '年度目标与规划轨迹', en: 'Annual target against path' },
  'rule.PL3.1': { zh: '总量目标不超过上级', en: 'Part within the whole' },
  'rule.PL3.2': { zh: '比率目标与上级比较', en: 'Rates against the city' },
  'rule.PL4.1': { zh: '项目序号', en: 'Project numbers' },
  'rule.PL4.2': { zh: '项目重名', en: 'Project names' },
  'rule.PL4.3': { zh: '项目总投资', en: 'Project investment' },
  'rule.PL4.4': { zh: '投资重复列项', en: 'Investment listed twice' },
  'rule.PL4.5': { zh: '项目分类合计', en: 'Totals of project categories' },
  'rule.PL5': { zh: '规划自定的指标关系', en: 'Relations the plan defines' },

  'plan-finding.P1.1.increase': {
    zh: '“{name}”应为上升，目标{target}却不高于基期{baseline}。',
    en: '“{name}” is to increase, but its target {target} is not above its baseline {baseline}.',
  },
  'plan-finding.P1.1.decrease': {
    zh: '“{name}”应为下降，目标{target}却不低于基期{baseline}。',
    en: '“{name}” is to decrease, but its target {target} is not below its baseline {baseline}.',
  },
  'plan-finding.P1.1.maintain': {
    zh: '“{name}”应为保持，基期{baseline}却尚未达到目标{target}。',
    en: '“{name}” is to be maintained, but its baseline {baseline} does not meet its target {target} yet.',
  },
  'plan-finding.P1.1.hint': {
    zh: '请对照原文核对基期值、目标值和指标方向（上升、下降、保持）；原文确实如此的，在“anomalies”中注明。',
    en: 'Compare baseline, target and direction (increase, decrease, maintain) with the document. Where it says so indeed, note it under “anomalies”.',
  },
  'plan-finding.P1.2.increase': {
    zh: '“{name}”应为上升，目标却设为“不高于”，达标判断会相反。',
    en: '“{name}” is to increase, but its target is an upper bound: met and missed would be exchanged.',
  },
  'plan-finding.P1.2.decrease': {
    zh: '“{name}”应为下降，目标却设为“不低于”，达标判断会相反。',
    en: '“{name}” is to decrease, but its target is a lower bound: met and missed would be exchanged.',
  },
  'plan-finding.P1.2.hint': {
    zh: '请改正目标界限（bound）或指标方向（direction）；指标本身为“降幅”“下降率”的，方向应为上升。',
    en: 'Correct the bound or the direction. Where the indicator itself is a rate of reduction, its direction is increase.',
  },
  'plan-finding.P1.3.at-least': {
    zh: '“{name}”的目标原文为“{printed}”，含义是不低于，规划文件中却不是。',
    en: 'The target of “{name}” is printed “{printed}”, a lower bound, but the plan file has another bound.',
  },
  'plan-finding.P1.3.at-most': {
    zh: '“{name}”的目标原文为“{printed}”，含义是不高于，规划文件中却不是。',
    en: 'The target of “{name}” is printed “{printed}”, an upper bound, but the plan file has another bound.',
  },
  'plan-finding.P1.3.about': {
    zh: '“{name}”的目标原文为“{printed}”，含义是约数，规划文件中却不是。',
    en: 'The target of “{name}” is printed “{printed}”, an approximate figure, but the plan file has another bound.',
  },
  'plan-finding.P1.3.assigned': {
    zh: '“{name}”的目标原文为“{printed}”，由上级下达，规划文件中却不是。',
    en: 'The target of “{name}” is printed “{printed}”, left to be assigned, but the plan file has another bound.',
  },
  'plan-finding.P1.3.hint': {
    zh: '请按原文改正目标界限（bound）：at-least 不低于，at-most 不高于，about 左右，assigned 由上级下达。',
    en: 'Correct the bound after the document: at-least, at-most, about or assigned.',
  },
  'plan-finding.P1.4.figure': {
    zh: '“{name}”的目标“{printed}”是定性目标或由上级下达，却取了数值{value}，会据此计算进度。',
    en: 'The target of “{name}”, “{printed}”, is in words or to be assigned, but has the value {value}; progress would be computed from it.',
  },
  'plan-finding.P1.4.figure.hint': {
    zh: '请删去数值；原文确有数字的，改正指标类型（measure）或目标界限（bound）。',
    en: 'Remove the value. Where the document does print a figure, correct the measure or the bound.',
  },
  'plan-finding.P1.4.none': {
    zh: '“{name}”的目标“{printed}”没有数值，又未标明为完成类或由上级下达，进度无法计算。',
    en: 'The target of “{name}”, “{printed}”, has no value and is marked neither as a completion nor as assigned: no progress can be computed.',
  },
  'plan-finding.P1.4.none.hint': {
    zh: '定性目标请把指标类型改为完成类（completion），由上级下达的把目标界限改为 assigned；否则补录数值。',
    en: 'Make the measure completion for a target in words, or the bound assigned; otherwise add the value.',
  },
  'plan-finding.P1.5': {
    zh: '“{name}”的“{printed}”带有表注符号“{marks}”，规划文件中没有相应说明，也没有另记基期年。',
    en: '“{printed}” of “{name}” has the footnote mark “{marks}”, but the plan file has neither a note on it nor another baseline year.',
  },
  'plan-finding.P1.5.hint': {
    zh: '请查看表下注释，改正基期年，或把注释内容写入该指标的说明（notes）。',
    en: 'Read the footnote below the table; correct the baseline year or add its meaning to the notes of the indicator.',
  },
  'plan-finding.P1.5.year': {
    zh: '“{name}”的基期年为{year}年，不同于规划基期{usual}年，原文没有表注符号，规划文件也没有说明。',
    en: 'The baseline of “{name}” is of {year}, not of {usual} as the plan’s; no footnote mark and no note says why.',
  },
  'plan-finding.P1.5.year.hint': {
    zh: '请核对基期年；属实的，在该指标的说明（notes）中写明依据。',
    en: 'Verify the year; where it is right, say why in the notes of the indicator.',
  },
  'plan-finding.P1.6': {
    zh: '“{name}”原文为“{printed}”（即{stated}），规划文件中的数值却是{value}。',
    en: '“{name}” is printed “{printed}” ({stated}), but its value in the plan file is {value}.',
  },
  'plan-finding.P1.6.missing': {
    zh: '“{name}”原文为“{printed}”，表示没有数据，规划文件中却有数值{value}。',
    en: '“{name}” is printed “{printed}”, no figure, but has the value {value} in the plan file.',
  },
  'plan-finding.P1.6.lost': {
    zh: '“{name}”原文“{printed}”含有数字，规划文件中却没有数值。',
    en: '“{name}” is printed “{printed}” with a number in it, but has no value in the plan file.',
  },
  'plan-finding.P1.6.hint': {
    zh: '请对照原文改正数值或照印内容（printed）。确为定性目标的，在“anomalies”中注明。',
    en: 'Correct the value or what is printed after the document. Where the target is in words indeed, note it under “anomalies”.',
  },
  'plan-finding.P1.7.baseline.below': {
    zh: '“{name}”的基期值{value}低于可能的最小值{limit}。',
    en: 'The baseline {value} of “{name}” is below the lowest possible value {limit}.',
  },
  'plan-finding.P1.7.baseline.above': {
    zh: '“{name}”的基期值{value}高于可能的最大值{limit}。',
    en: 'The baseline {value} of “{name}” is above the highest possible value {limit}.',
  },
  'plan-finding.P1.7.target.below': {
    zh: '“{name}”的目标值{value}低于可能的最小值{limit}，如实填报将无法通过审核。',
    en: 'The target {value} of “{name}” is below the lowest possible value {limit}: true reports would be refused.',
  },
  'plan-finding.P1.7.target.above': {
    zh: '“{name}”的目标值{value}高于可能的最大值{limit}，如实填报将无法通过审核。',
    en: 'The target {value} of “{name}” is above the highest possible value {limit}: true reports would be refused.',
  },
  'plan-finding.P1.7.hint': {
    zh: '请核对数值、单位和指标类型；确可超出的，为该指标另设上下限（thresholds）。',
    en: 'Verify value, unit and measure. Where such values are possible, give the indicator limits of its own (thresholds).',
  },
  'plan-finding.P1.8': {
    zh: '“{name}”的基期年{baseline}年不早于目标年{target}年。',
    en: 'The baseline year {baseline} of “{name}” is not before its target year {target}.',
  },
  'plan-finding.P1.8.hint': {
    zh: '请对照原文改正基期年或目标年，否则无法确定规划轨迹。',
    en: 'Correct one of the years after the document; there is no path otherwise.',
  },
  'plan-finding.P1.9': {
    zh: '“{name}”的目标年{year}年不在规划期{period}年内。',
    en: 'The target year {year} of “{name}” is outside the period {period} of the plan.',
  },
  'plan-finding.P1.9.hint': {
    zh: '请核对目标年；原文确实如此的，在“anomalies”中注明。',
    en: 'Verify the year. Where the document says so indeed, note it under “anomalies”.',
  },
  'plan-finding.P1.10.same': {
    zh: '“{name}”与{other}（第{line}行）名称、单位都相同，填报时无法区分。',
    en: '“{name}” has the same name and unit as {other} (line {line}); departments cannot tell them apart.',
  },
  'plan-finding.P1.10.same.hint': {
    zh: '重复录入的请删去一项；内容不同的请在名称中写明范围；重述同一目标的请填写“restates”。',
    en: 'Delete the repetition; or say in the name what differs; or, where one repeats the other’s target, fill in “restates”.',
  },
  'plan-finding.P1.10.unit': {
    zh: '“{name}”与{other}（第{line}行）名称相同，单位却分别为“{unit}”和“{otherUnit}”。',
    en: '“{name}” has the same name as {other} (line {line}), but the units “{unit}” and “{otherUnit}” differ.',
  },
  'plan-finding.P1.10.unit.hint': {
    zh: '请核对单位；确为两个指标的，建议在名称中加以区别。',
    en: 'Verify the units; where these are two indicators, better make their names differ.',
  },
  'plan-finding.P1.11': {
    zh: '“{name}”的基期{baseline}和目标{target}，与{other}“{otherName}”（第{line}行）完全相同，可能抄错行。',
    en: 'Baseline {baseline} and target {target} of “{name}” are those of {other} “{otherName}” (line {line}) as well; a row may have been copied twice.',
  },
  'plan-finding.P1.11.hint': {
    zh: '请向规划编制单位核实；属巧合的，在“anomalies”中注明。',
    en: 'Ask those who wrote the plan; where it is chance, note it under “anomalies”.',
  },

  'plan-finding.PL1.1': {
    zh: '正文中“{name}”{year}年目标为{prose}，与目标表{row}（第{line}行）的{table}不一致。',
    en: 'The prose target {prose} of “{name}” for {year} differs from {table} in {row} (line {line}).',
  },
  'plan-finding.PL1.1.bound': {
    zh: '正文中“{name}”{year}年目标{prose}与目标表{row}（第{line}行）的{table}数值相同，但界限（不低于、不高于、左右）不同。',
    en: 'The prose target {prose} of “{name}” for {year} equals {table} in {row} (line {line}), but their bounds differ.',
  },
  'plan-finding.PL1.1.year': {
    zh: '正文中“{name}”的目标{prose}标为{year}年，所重述的{row}（第{line}行）目标{table}却是{rowYear}年。',
    en: 'The prose target {prose} of “{name}” is for {year}, but {row} (line {line}), which it repeats, has {table} for {rowYear}.',
  },
  'plan-finding.PL1.1.hint': {
    zh: '请对照原文两处核对；原文不一致的，以目标表为准，并在“anomalies”中注明。',
    en: 'Compare both places of the document. Where they differ, the table counts; note it under “anomalies”.',
  },
  'plan-finding.PL1.1.unmarked': {
    zh: '正文中“{name}”{year}年目标{prose}与{row}（第{line}行）的{table}相同，却没有标明是重述，填报时会重复出现。',
    en: 'The prose target {prose} of “{name}” for {year} equals {table} in {row} (line {line}) but is not marked as its repetition; forms would ask twice.',
  },
  'plan-finding.PL1.1.unmarked.hint': {
    zh: '是同一指标的，请在“restates”中填写{row}；口径不同的，请去掉“concept”或另设。',
    en: 'Where they are one indicator, fill {row} into “restates”; otherwise remove the “concept” or give it another.',
  },
  'plan-finding.PL1.2': {
    zh: '正文提出“{name}”{prose}，而目标表{row}（第{line}行）由{baseline}增至{table}，应增加{needed}。',
    en: 'The prose promises {prose} of “{name}”, but {row} (line {line}) goes from {baseline} to {table}, which is {needed} more.',
  },
  'plan-finding.PL1.2.hint': {
    zh: '请核对两处口径（新增与净增、认定与存量）；确有不同的，在“anomalies”中注明。',
    en: 'Compare the definitions (gross or net additions, stock or flow); where they differ, note it under “anomalies”.',
  },

  'plan-finding.PL2': {
    zh: '“{name}”{year}年年度目标为{target}，而按《{plan}》{other}（第{line}行）的规划轨迹，{year}年应达到{expected}（{end}年目标{endTarget}）；年度目标只及应有进度的{share}，低于{limit}。',
    en: 'The target {target} of “{name}” for {year} is behind the path of {plan}, {other} (line {line}): {expected} by {year}, {endTarget} by {end}. It makes {share} of the way due, below {limit}.',
  },
  'plan-finding.PL2.flat': {
    zh: '“{name}”{year}年年度目标为{target}，而按《{plan}》{other}（第{line}行）的规划轨迹，{year}年应保持在{expected}（{end}年目标{endTarget}）；进度{share}，界限{limit}。',
    en: 'The target {target} of “{name}” for {year} is behind the flat path of {plan}, {other} (line {line}): {expected} by {year}, {endTarget} by {end} (progress {share}, limit {limit}).',
  },
  'plan-finding.PL2.hint': {
    zh: '请核对年度目标是否偏低；确定不变的，应向规划主管部门说明{end}年前如何追赶。',
    en: 'Consider whether the annual target is too low; where it stays, tell the plan office how the rest is to be made up by {end}.',
  },

  'plan-finding.PL3.1': {
    zh: '“{name}”{year}年目标{value}，超过{parent}的目标{whole}（《{plan}》第{line}行），为其{share}；部分不应大于整体。',
    en: 'The target {value} of “{name}” for {year} exceeds the target {whole} of {parent} ({plan}, line {line}), {share} of it; a part is not larger than its whole.',
  },
  'plan-finding.PL3.1.zone': {
    zh: '“{name}”{year}年目标{value}，超过{parent}的目标{whole}（《{plan}》第{line}行），为其{share}。{region}是园区，不是行政区，统计范围可能与所在区县交叉，须先核对口径。',
    en: 'The target {value} of “{name}” for {year} exceeds the target {whole} of {parent} ({plan}, line {line}), {share} of it. {region} is a zone and no district; it may overlap with districts, so compare the definitions first.',
  },
  'plan-finding.PL3.1.hint': {
    zh: '请核对两级的统计口径、单位和目标年；口径不同的，不应使用同一“concept”。',
    en: 'Compare definition, unit and year of both plans; where definitions differ, they must not share a “concept”.',
  },
  'plan-finding.PL3.2': {
    zh: '“{name}”{year}年目标{value}，不及{parent}的目标{whole}（《{plan}》第{line}行）。',
    en: 'The target {value} of “{name}” for {year} asks less than the target {whole} of {parent} ({plan}, line {line}).',
  },
  'plan-finding.PL3.2.zone': {
    zh: '“{name}”{year}年目标{value}，不及{parent}的目标{whole}（《{plan}》第{line}行）。{region}是园区，不是行政区，比率的分母可能不同。',
    en: 'The target {value} of “{name}” for {year} asks less than the target {whole} of {parent} ({plan}, line {line}). {region} is a zone and no district; the denominators may differ.',
  },
  'plan-finding.PL3.2.hint': {
    zh: '仅作提示：各区基础不同，比率目标可以低于全市；请确认数值没有录错。',
    en: 'For information only: parts differ, and a rate may be lower than the city’s. Make sure that the figure was not mistyped.',
  },

  'plan-finding.PL4.1.gap': {
    zh: '项目“{name}”序号为{no}，前一项为{previous}，中间不连续，可能漏录。',
    en: 'The project “{name}” has the number {no} after {previous}; a row may have been lost.',
  },
  'plan-finding.PL4.1.twice': {
    zh: '项目“{name}”的序号{no}与“{other}”（第{line}行）重复，前一项为{previous}。',
    en: 'The project “{name}” has the number {no} of “{other}” (line {line}); the one before it is {previous}.',
  },
  'plan-finding.PL4.1.hint': {
    zh: '请对照原文核对项目序号，补录漏项或改正序号。',
    en: 'Compare the numbers with the document; add what was lost or correct the number.',
  },
  'plan-finding.PL4.2': {
    zh: '第{no}项“{name}”与第{other}项（第{line}行）同名。',
    en: 'Project {no} “{name}” has the name of project {other} (line {line}).',
  },
  'plan-finding.PL4.2.hint': {
    zh: '重复录入的请删去一项；确为两个项目的，请在名称中注明期次或地块。',
    en: 'Delete the repetition; where there are two projects, say in the names which phase or site is meant.',
  },
  'plan-finding.PL4.3': {
    zh: '第{no}项“{name}”的总投资为零，投资完成率无法计算。',
    en: 'Project {no} “{name}” has no investment; its share done cannot be computed.',
  },
  'plan-finding.PL4.3.hint': {
    zh: '请对照原文补录总投资（亿元）；原文没有的，在“anomalies”中注明。',
    en: 'Add the investment (in units of 100 million yuan); where the document has none, note it under “anomalies”.',
  },
  'plan-finding.PL4.4': {
    zh: '第{no}项“{name}”与另一类的第{other}项“{otherName}”（第{line}行）建设主体同为{entity}，总投资同为{investment}亿元，可能是同一笔投资。',
    en: 'Project {no} “{name}” and project {other} “{otherName}” of another category (line {line}) both have {entity} and the investment {investment} (100 million yuan); it may be one investment.',
  },
  'plan-finding.PL4.4.hint': {
    zh: '请向建设主体核实；同一笔投资不要在两类中重复统计。',
    en: 'Ask the developer; one investment must not count in two categories.',
  },
  'plan-finding.PL4.5.count': {
    zh: '“{category}”原文标明共{count}个，规划文件中有{found}个（合计{sum}亿元，原文{total}亿元）。',
    en: '“{category}” is printed with {count} projects, but the plan file has {found} (sum {sum}, printed {total}, 100 million yuan).',
  },
  'plan-finding.PL4.5.sum': {
    zh: '“{category}”各项目总投资合计{sum}亿元，与原文标明的{total}亿元不符（原文{count}个，规划文件{found}个）。',
    en: 'The investments of “{category}” add up to {sum}, not to the printed {total} (100 million yuan; {count} projects printed, {found} in the plan file).',
  },
  'plan-finding.PL4.5.hint': {
    zh: '请逐项对照原文的项目清单，查找漏录、重录或录错的投资额。',
    en: 'Compare the list row by row: a project is missing or doubled, or an investment is mistyped.',
  },

  'plan-finding.PL5.sum': {
    zh: '{year}年各部分之和为{left}，整体为{right}，差额超过四舍五入允许的{tolerance}（{figures}）。关系依据：{reason}。',
    en: 'In {year} the parts add up to {left} and the whole is {right}, more apart than the {tolerance} of rounding ({figures}). Why they should agree: {reason}.',
  },
  'plan-finding.PL5.at-most': {
    zh: '{year}年部分为{left}，大于整体{right}，超出四舍五入允许的{tolerance}（{figures}）。关系依据：{reason}。',
    en: 'In {year} the part {left} is larger than the whole {right}, by more than the {tolerance} of rounding ({figures}). Why it should not be: {reason}.',
  },
  'plan-finding.PL5.ratio': {
    zh: '{year}年比率为{left}，按分子分母计算为{right}，差额超过四舍五入允许的{tolerance}（{figures}）。关系依据：{reason}。',
    en: 'In {year} the ratio is {left}, but numerator and denominator give {right}, more apart than the {tolerance} of rounding ({figures}). Why they should agree: {reason}.',
  },
  'plan-finding.PL5.projects': {
    zh: '项目总投资合计{left}，与{year}年目标{right}不符，差额超过四舍五入允许的{tolerance}（{figures}）。关系依据：{reason}。',
    en: 'The projects’ investments add up to {left}, the target of {year} is {right}, more apart than the {tolerance} of rounding ({figures}). Why they should agree: {reason}.',
  },
  'plan-finding.PL5.hint': {
    zh: '请对照原文核对各数值和关系本身；原文确实如此的，在“anomalies”中注明。',
    en: 'Compare the figures and the relation itself with the document. Where it says so indeed, note it under “anomalies”.',
  },

  'plan-unverifiable.no-baseline': { zh: '没有基期值', en: 'there is no baseline' },
  'plan-unverifiable.no-target': { zh: '目标没有数值', en: 'the target has no figure' },
  'plan-unverifiable.words': {
    zh: '原文“{printed}”用文字表述，须由人工核对',
    en: '“{printed}” is in words; a person has to compare it',
  },
  'plan-unverifiable.measure': {
    zh: '与{other}（第{line}行）指标类型不同，不能直接比较',
    en: '{other} (line {line}) has another measure and does not compare',
  },
  'plan-unverifiable.unit': {
    zh: '与{other}（第{line}行）单位不同，不能换算',
    en: '{other} (line {line}) has another unit that cannot be converted',
  },
  'plan-unverifiable.no-difference': {
    zh: '{other}（第{line}行）缺基期值或目标值，算不出增加数',
    en: '{other} (line {line}) lacks a baseline or a target; what is to be added is not known',
  },
  'plan-unverifiable.no-five-year': {
    zh: '手头没有同一地区覆盖{year}年的五年规划',
    en: 'no five-year plan of the region that covers {year} is at hand',
  },
  'plan-unverifiable.no-parent': {
    zh: '手头没有{parent}覆盖{year}年的五年规划',
    en: 'no five-year plan of {parent} that covers {year} is at hand',
  },
  'plan-unverifiable.basis': {
    zh: '与《{plan}》{other}（第{line}行）口径或单位不同，不能直接比较',
    en: '{plan}, {other} (line {line}) has another measure or unit and does not compare',
  },
  'plan-unverifiable.no-path': {
    zh: '《{plan}》{other}（第{line}行）没有规划轨迹',
    en: '{plan}, {other} (line {line}) has no path',
  },
  'plan-unverifiable.no-printed-total': {
    zh: '规划文件没有录入“{category}”的原文合计',
    en: 'the plan file does not hold the printed total of “{category}”',
  },
  'plan-unverifiable.relation.baseline': { zh: '{codes}没有基期值', en: '{codes} has no baseline' },
  'plan-unverifiable.relation.target': { zh: '{codes}没有目标值', en: '{codes} has no target figure' },
  'plan-unverifiable.relation.years': { zh: '所属年份不同（{years}）', en: 'the years differ ({years})' },
  'plan-unverifiable.relation.growth': {
    zh: '规划中没有上一年数据，增速无法核对',
    en: 'a plan has no figure of the year before, so growth cannot be compared',
  },
  'plan-unverifiable.relation.projects': {
    zh: '规划中没有项目逐年完成的投资',
    en: 'a plan has no investments done by year',
  },
  'plan-unverifiable.relation.zero': { zh: '分母为零', en: 'the denominator is zero' },
} satisfies Record<string, Text>;
