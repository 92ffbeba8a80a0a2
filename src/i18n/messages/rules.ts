/** What each rule demands and why, for docs/rules.md; never shown in the pane (webpack.config.js leaves it out). */
import type { Text } from '../text';

const filing = {
  'catalogue.F1.definition': {
    zh: '文件带有下发填报表的模板标识，且与当前版本的规划数据一致。',
    en: 'The file carries the marker of a form that was sent out, made from the plan data that are in force.',
  },
  'catalogue.F1.fails': { zh: '隐藏工作表被删除。', en: 'The hidden marker sheet was deleted.' },
  'catalogue.F1.passes': { zh: '填写下发的原表。', en: 'The form that was sent out, filled in.' },
  'catalogue.F2.definition': {
    zh: '下发的工作表、行、列一个不少，也没有重复；改名的工作表、多出的行列仍会读取，只作提示。',
    en: 'Every sheet, row and column of the form is there, once. Renamed sheets and extra rows or columns are D: the form was read all the same.',
  },
  'catalogue.F2.fails': { zh: '删去了一个指标行。', en: 'One indicator row was deleted.' },
  'catalogue.F2.passes': {
    zh: '排序、筛选、移动列，或多加一行合计。',
    en: 'Rows sorted or filtered, columns moved; a row of totals added below is mentioned only (D).',
  },
  'catalogue.F3.definition': {
    zh: '数字按数字填写，年月按年月填写；不带单位、百分号、千位分隔符，不用全角字符，小数位数不超过规定（超过只作提示）。',
    en: 'Numbers are typed as numbers and months as months: no text, unit, percent sign, thousands separator or full-width digit. More decimals than the indicator has are D.',
  },
  'catalogue.F4.definition': {
    zh: '状态为列表中的一项。',
    en: 'A status is one of the list.',
  },
  'catalogue.F5.definition': {
    zh: '一个代码只有一行；两行内容不同的，两行数据都不采用。',
    en: 'A code stands in one row. Of two rows with different entries neither is used.',
  },
  'catalogue.F5.fails': {
    zh: '复制一行后改了其中的数。',
    en: 'A row was copied and a figure changed in the copy.',
  },
  'catalogue.F5.passes': {
    zh: '多出的一行没有填写（按 F2 提示）。',
    en: 'The second row is empty, which F2 mentions (D).',
  },
  'catalogue.F6.definition': {
    zh: '基期值、目标值、名称、单位等锁定内容和公式与下发时一致；代码与名称对不上的行不采用。',
    en: 'Baselines, targets, names, units and formulas are those that were sent out. Rows whose code does not match their name are not used.',
  },
  'catalogue.F6.fails': { zh: '把目标值 6000 改成 5000。', en: 'The target 6000 was changed to 5000.' },
  'catalogue.F6.passes': {
    zh: '只改了输入单元格。',
    en: 'Only input cells were changed.',
  },
  'catalogue.R1.definition': {
    zh: '已到年度的实际值都要填；没有数据的填原因词并说明；项目、任务要填状态，在建项目要填完成投资。空白不等于零。',
    en: 'Every year that the filing has reached has an actual, or a reason word with an explanation (else B). Projects and tasks have a status, projects under construction their investment. Blank is not zero; a sheet that nobody touched is D.',
  },
  'catalogue.R1.threshold': {
    zh: '原因说明不少于 {length} 个字：联网直报平台的最低要求。',
    en: 'A reason has at least {length} characters, the least that the national direct-report platform takes.',
  },
  'catalogue.R2.definition': {
    zh: '市里下达任务的指标，填了实际值就要填下达数。',
    en: 'Where the city assigns the target, an actual comes with the assigned figure.',
  },
  'catalogue.B1.definition': {
    zh: '规划文本界定的合计等于各分项之和。仅因舍位而在印出的数上不相等的（舍位平衡，B4），评估工作簿“口径与来源”逐条列出差额。',
    en: 'A whole is the sum of its parts where the plan document defines it so. Where only rounding keeps the printed figures from adding up (B4), the sheet of sources of the assessment workbook names the residual.',
  },
  'catalogue.B1.threshold': {
    zh: '允许 k 个分项和合计各自四舍五入的误差：(k+1)·0.5·10^−d；误差以内的差额只提示（D）。不定为强制性，是因为文本中的分项可能有交叉。',
    en: 'Rounding of k parts and of the whole: (k+1)·0.5·10^−d; a residual within it is only mentioned (D). Not blocking, because fields of a document can overlap.',
  },
  'catalogue.B1.fails': {
    zh: '四个分项之和为 1900，合计填 1955。',
    en: 'Four parts add up to 1900, the whole is 1955.',
  },
  'catalogue.B1.passes': { zh: '合计填 1900。', en: 'The whole is 1900.' },
  'catalogue.B2.definition': {
    zh: '规划文本界定的比率等于分子除以分母，增速等于水平的变化。',
    en: 'A ratio is its numerator over its denominator, a growth rate what its level did, where the plan document defines it so.',
  },
  'catalogue.B2.threshold': {
    zh: '允许分子、分母和比率四舍五入的误差，没有其他容差。',
    en: 'What the rounding of numerator, denominator and ratio can amount to, and nothing more.',
  },
  'catalogue.B2.fails': { zh: '分子 10、分母 80，比率填 12.6%。', en: '10 of 80, reported as 12.6 %.' },
  'catalogue.B2.passes': { zh: '比率填 12.5%。', en: '12.5 %.' },
  'catalogue.B3.definition': {
    zh: '规划文本界定为整体一部分的数不大于整体。',
    en: 'A figure that the plan document defines as part of another is not larger than it.',
  },
  'catalogue.B3.threshold': {
    zh: '只允许四舍五入的误差：部分大于整体不可能成立。',
    en: 'Rounding only: a part cannot be more than the whole.',
  },
  'catalogue.B3.fails': { zh: '部分填 5600，整体填 5500。', en: 'The part is 5600, the whole 5500.' },
  'catalogue.B3.passes': { zh: '部分填 4564，整体填 9700。', en: 'The part is 4564, the whole 9700.' },
  'catalogue.V1.definition': {
    zh: '数值在可能的范围内：比率 0 至 100%，数量和金额不为负，增长率不低于 -100%，另有规定的从其规定。',
    en: 'The figure can be: shares lie between 0 and 100 %, numbers and amounts are not negative, rates not below -100 %. A plan file may set its own limits.',
  },
  'catalogue.V1.threshold': {
    zh: '逻辑极限，不是经验值；规划数据中的 minimum、maximum 优先。',
    en: 'Limits of logic, not of experience; minimum and maximum of the plan file come first.',
  },
  'catalogue.V2.definition': {
    zh: '数值在基期值与目标值附近的常见区间内；首次超出时提示。',
    en: 'The figure lies in the usual interval around baseline and target. Asked in the first year in which it leaves it.',
  },
  'catalogue.V2.threshold': {
    zh: '两端各放宽基期与目标之差，至少 {share}%；增长率放宽 {rate} 个百分点；年度新增不超过年均的 {parts} 倍；没有基期的不超过目标的 {times} 倍。放得宽，是为了不打扰超前或滞后但真实的数。',
    en: 'Beyond baseline and target by as much as they are apart, at least by {share} %; rates by {rate} points; a year’s part of a total up to {parts} times the even part; without a baseline up to {times} times the target. Wide, so that figures that are ahead or behind, but true, stay unasked.',
  },
  'catalogue.V3.definition': {
    zh: '数值与当年目标（没有的用目标值、基期值）相差不到单位换算的倍数。',
    en: 'The figure is not a power of ten away from the year’s target (else the target, else the baseline).',
  },
  'catalogue.V3.threshold': {
    zh: '相差 {times} 倍以上；与 10 的 {powers} 次方相差不到 {exact} 倍的为 A，其余为 C。{times} 倍低于最小的单位差 100 倍，又给真实变动留足余地。当年目标作参照，错一年不牵连下一年。',
    en: 'More than {times} times off; A within a factor of {exact} of 10 to the power of {powers}, else C. {times} is below 100, the smallest step between units, and leaves room for what really happens. The reference is the year’s target, so that one wrong year does not condemn the next.',
  },
  'catalogue.T1.definition': {
    zh: '比上年的变动不大，或与规划轨迹的变动相符，或回到轨迹上。',
    en: 'The change from last year is not large, or it follows the path, or it leads back onto the path.',
  },
  'catalogue.T1.threshold': {
    zh: '超过上年的 {share}%（数量另须超过 {count}，比率超过 {low} 至 {high} 个百分点；增长率 {growth} 个百分点；年度新增 {part}%）。规划自身要求的变动从不提示。',
    en: 'More than {share} % of last year (numbers of things: also more than {count}; shares: at least {low}, at most {high} points; rates: {growth} points; parts of a total: {part} %). What the plan itself demands is never questioned.',
  },
  'catalogue.T2.definition': {
    zh: '应上升的没有明显下降，应下降的没有明显上升，回到轨迹上的除外。',
    en: 'What is to rise does not fall markedly, what is to fall does not rise, unless back onto the path. For levels and shares.',
  },
  'catalogue.T2.threshold': {
    zh: 'T1 的 {share}%：反方向的变动更少见，问得更早。',
    en: '{share} % of what T1 allows: a step in the wrong direction is rarer and asked about sooner.',
  },
  'catalogue.T3.definition': {
    zh: '与上年数（首年与基期数）不完全相同，除非轨迹本身不变，或已为零、已到上限。',
    en: 'The figure is not last year’s (in the first year: the baseline) to all digits, unless the path stands still or it is zero or all there can be.',
  },
  'catalogue.T3.threshold': {
    zh: '轨迹每年变动不到 {step} 的数量指标不提示：小数目相同是常事。',
    en: 'Numbers of things whose path moves by less than {step} a year are not asked about: small numbers repeat by chance.',
  },
  'catalogue.T4.definition': {
    zh: '累计、新增类按年填当年数，不为负；各年填的不是累计数；项目累计投资等于各年之和。',
    en: 'Of totals each year’s own part is entered: not negative (A), and no running total (C). A project’s total is the sum of its years (A).',
  },
  'catalogue.T4.threshold': {
    zh: '连年上升、与累计应达数相差不到 {share}%、且合计远超应达数的，疑为累计数；三个条件同时满足才提示。',
    en: 'A running total rises for three years, meets the path of the total within {share} % and overshoots it when added up; all three must hold, since parts that grow are common.',
  },
  'catalogue.T5.definition': {
    zh: '当年变动与此前各年的变动相近。',
    en: 'The change of the year is like those of the years before.',
  },
  'catalogue.T5.threshold': {
    zh: '此前至少 {points} 个数，修正 z 值超过 {score}（Iglewicz 和 Hoaglin）。一个五年规划的数太少，不用 z 值。',
    en: 'At least {points} earlier figures and a modified z-score above {score} (Iglewicz and Hoaglin 1993). One five-year plan alone has too few for any z-score; the judged figure is not among those it is judged by.',
  },
  'catalogue.T5.fails': {
    zh: '此前 7 年每年增 10 左右，当年增 60。',
    en: 'About 10 more in each of seven years, then 60 more.',
  },
  'catalogue.T5.passes': { zh: '当年增 12。', en: '12 more this year.' },
  'catalogue.X2.definition': {
    zh: '口径、范围或价格变化的年度给出了换算系数；与已验收的填报相比，名称、单位、指标类型、基期年没有变化。',
    en: 'Where definition, scope or prices change, the plan file gives a bridge factor; name, unit, measure and baseline year are those of the accepted filing.',
  },
  'catalogue.X2.fails': {
    zh: '规划数据注明 2023 年口径变化，没有换算系数。',
    en: 'The plan file marks a break in 2023 without a factor.',
  },
  'catalogue.X2.passes': {
    zh: '注明了换算系数，按系数折算后与上年比较。',
    en: 'The factor is given; last year’s figure is converted and compared.',
  },
  'catalogue.PJ1.definition': {
    zh: '各年完成投资（计划投资）之和不超过总投资。',
    en: 'Investment done (and planned) over the years is not more than the whole investment.',
  },
  'catalogue.PJ1.threshold': {
    zh: '只放过四舍五入：(k+1)×0.5×10^-d，k 为年数，d 为小数位数。',
    en: 'Only rounding is let pass: (k+1) · 0.5 · 10^-d for k years with d decimals.',
  },
  'catalogue.PJ2.definition': {
    zh: '未开工的项目没有完成投资。',
    en: 'A project that is not started has no investment done.',
  },
  'catalogue.PJ3.definition': {
    zh: '竣工的项目填了竣工年月。',
    en: 'A completed project has its month of completion.',
  },
  'catalogue.PJ4.definition': { zh: '竣工不早于开工。', en: 'Completion is not before the start.' },
  'catalogue.PJ5.definition': {
    zh: '竣工项目的投资基本完成；填报期前已开工的不判断。',
    en: 'A completed project has done most of its investment. Projects begun before the form’s first year may have spent it earlier and are left out.',
  },
  'catalogue.PJ5.threshold': {
    zh: '总投资的 {share}%：为节约和概算调整留出余地。',
    en: '{share} % of the whole, which leaves room for savings and adjusted estimates.',
  },
  'catalogue.PJ6.definition': {
    zh: '填了竣工年月的，状态为竣工。',
    en: 'A project with a month of completion is completed.',
  },
  'catalogue.PJ7.definition': {
    zh: '暂停、终止的项目写明原因。',
    en: 'A project that was paused or given up says why.',
  },
  'catalogue.PJ7.threshold': {
    zh: '不少于 {length} 个字，与审核说明相同。',
    en: 'At least {length} characters, as for every explanation.',
  },
  'catalogue.PJ8.definition': {
    zh: '开工年度以前没有完成投资。',
    en: 'No investment is reported for years before the start.',
  },
  'catalogue.PJ9.definition': {
    zh: '竣工项目的竣工年月不晚于填报年度。',
    en: 'A completed project was completed by the last reported year.',
  },
  'catalogue.P2.definition': {
    zh: '形象进度、任务进展的文字与状态不矛盾，指标的审核说明与实际值不矛盾；只认不会有歧义的说法（已竣工、尚未完工、正在建设，已完成年度目标、超额完成等）。未、预计、将、力争等字样不算。',
    en: 'What the progress says does not contradict the status, and what an explanation claims does not contradict the figure. Only phrases that cannot be meant otherwise count (completed, not yet completed, under way; target reached, exceeded); part, phase, planned, expected or denied excuses them. An explanation that names no year speaks about the latest one.',
  },
  'catalogue.P2.threshold': {
    zh: '指标以当年正式目标（没有的取规划轨迹）为应达值，从基期值（没有的从0）算起完成不足{share}%即为落后，与评估的默认分界相同。',
    en: 'A figure is behind where less than {share} % of the way from its baseline (without one, from zero) to the official target of the year, else to the path, is done: the usual cut-off of the assessment.',
  },
  'catalogue.TK1.definition': {
    zh: '未启动的任务没有进展。',
    en: 'A task that is not started reports no progress.',
  },
  'catalogue.TK2.definition': {
    zh: '滞后的任务写明进展和原因。',
    en: 'A task that is late says what was done and why it is late.',
  },
  'catalogue.TK2.threshold': {
    zh: '不少于 {length} 个字，与审核说明相同。',
    en: 'At least {length} characters, as for every explanation.',
  },
} satisfies Record<string, Text>;

const cross = {
  'catalogue.K1.definition': {
    zh: '同一规划、同一指标、同一年度，各部门填报的数相同。',
    en: 'Departments that report the same indicator of the same plan and year report the same figure.',
  },
  'catalogue.K1.fails': {
    zh: '甲部门填 5257，乙部门填 5275。',
    en: 'One department reports 5257, another 5275.',
  },
  'catalogue.K1.passes': { zh: '两个部门都填 5257。', en: 'Both report 5257.' },
  'catalogue.K2.definition': {
    zh: '填报数与规划数据中录入的公报、年鉴公布数一致。',
    en: 'The figure is the one that a bulletin or yearbook publishes, as far as the plan file holds it.',
  },
  'catalogue.K2.threshold': {
    zh: '公布数最后一位的半个单位：公布 3.20，则 3.195 至 3.205 一致。',
    en: 'Half a unit of the last printed digit: 3.20 stands for 3.195 to 3.205. Only rounding is let pass.',
  },
  'catalogue.K2.fails': { zh: '公报为 3.20，填报 3.25。', en: 'Published 3.20, reported 3.25.' },
  'catalogue.K2.passes': { zh: '公报为 3.20，填报 3.197。', en: 'Published 3.20, reported 3.197.' },
  'catalogue.K3.definition': {
    zh: '同一地区、同一口径、同一数据年度，在不同规划中填报的数相同。',
    en: 'One region has one figure for one concept and year, whichever of its plans it is reported on.',
  },
  'catalogue.K3.threshold': {
    zh: '按小数位数较少的一方四舍五入后一致即可。',
    en: 'The figure with fewer decimals may be the other one, rounded.',
  },
  'catalogue.K3.fails': {
    zh: '五年规划填 520 家，年度计划填 502 家。',
    en: '520 on the five-year plan, 502 on the annual one.',
  },
  'catalogue.K3.passes': { zh: '两处都填 520 家。', en: '520 on both.' },
  'catalogue.X1.definition': {
    zh: '已验收的数不改动、不清空；修订须说明原因并报规划办同意。',
    en: 'An accepted figure stays as it is. A revision needs a reason and leave.',
  },
  'catalogue.X1.fails': {
    zh: '2022 年验收 4885，今年的表中为 4900，没有说明。',
    en: '4885 was accepted for 2022; this year’s form has 4900 and says nothing.',
  },
  'catalogue.X1.passes': {
    zh: '仍为 4885，或在审核说明中写明修订依据。',
    en: 'Still 4885, or the explanation gives the basis of the revision.',
  },
  'catalogue.RG1.definition': {
    zh: '同口径、同年度：区、园区的总量不大于全市，各区合计不大于全市；园区与区县地域重叠，不参加合计。比率只提示悬殊。',
    en: 'On the same concept and year a district or zone is not larger than its city, nor all districts together. A zone lies across districts and is never added to them. Shares are no parts of a whole: only extreme ones are mentioned (D).',
  },
  'catalogue.RG1.threshold': {
    zh: '总量只放过四舍五入；比率超过全市 {times} 倍才提示：各区基础不同，几倍的差别是常事。',
    en: 'Totals: rounding only. Shares: more than {times} times the city’s, since districts differ several times over in earnest.',
  },
  'catalogue.RG1.fails': {
    zh: '区高新技术企业 6000 家，全市 5257 家。',
    en: '6000 high-tech enterprises in a district, 5257 in its city.',
  },
  'catalogue.RG1.passes': { zh: '区 500 家，全市 5257 家。', en: '500 in the district, 5257 in the city.' },
} satisfies Record<string, Text>;

const plan = {
  'catalogue.P1.1.definition': {
    zh: '目标值相对基期值的方向与指标方向一致；持平、增长率和保持类只提示。',
    en: 'From baseline to target the figure moves in the declared direction. No move at all, rates and figures to be maintained are D.',
  },
  'catalogue.P1.1.fails': { zh: '应上升，基期 67，目标 60。', en: 'To increase, from 67 to 60.' },
  'catalogue.P1.1.passes': { zh: '应上升，基期 67，目标 77。', en: 'To increase, from 67 to 77.' },
  'catalogue.P1.2.definition': {
    zh: '应上升的目标为不低于，应下降的为不高于。',
    en: 'A figure to be raised has a lower bound, one to be lowered an upper bound.',
  },
  'catalogue.P1.2.fails': { zh: '应上升，界限为 at-most。', en: 'To increase, bound at-most.' },
  'catalogue.P1.2.passes': { zh: '应上升，界限为 at-least。', en: 'To increase, bound at-least.' },
  'catalogue.P1.3.definition': {
    zh: '目标界限与原文用词（以上、左右、不超过、下达等）一致。',
    en: 'The bound is the one that the printed words state (at least, about, not above, assigned).',
  },
  'catalogue.P1.3.fails': {
    zh: '原文“520家左右”，界限为 at-least。',
    en: 'Printed “about 520”, bound at-least.',
  },
  'catalogue.P1.3.passes': {
    zh: '原文“520家以上”，界限为 at-least。',
    en: 'Printed “520 or more”, bound at-least.',
  },
  'catalogue.P1.4.definition': {
    zh: '定性目标、由上级下达的目标没有数值，并如此标明，不据此计算进度。',
    en: 'A target in words or left to be assigned has no value and is marked as such: no progress is computed from it.',
  },
  'catalogue.P1.4.fails': {
    zh: '“完成市里下达任务”取值 100。',
    en: 'A target that the city assigns has the value 100.',
  },
  'catalogue.P1.4.passes': {
    zh: '界限为 assigned，没有数值。',
    en: 'Bound assigned, no value.',
  },
  'catalogue.P1.5.definition': {
    zh: '表注符号在规划数据中有说明；基期年与规划不同的有依据（没有的只提示）。',
    en: 'What a footnote mark says stands in the plan file. A baseline of another year than the plan’s without a reason is D.',
  },
  'catalogue.P1.5.fails': {
    zh: '印为“2.73*”，基期年与规划相同，也没有说明。',
    en: 'Printed “2.73*”, with the plan’s own baseline year and no note.',
  },
  'catalogue.P1.5.passes': {
    zh: '基期年记为 2019，说明为“2019年数值”。',
    en: 'The baseline year is 2019, as the footnote says.',
  },
  'catalogue.P1.6.definition': {
    zh: '数值与原文照录的数字一致，包括万、亿和中文数字；定性目标含数字的只提示。',
    en: 'The value follows from the printed figure, in Chinese numerals too. A target in words that holds a number is D.',
  },
  'catalogue.P1.6.fails': { zh: '原文“3.2”，数值 3.3。', en: 'Printed “3.2”, value 3.3.' },
  'catalogue.P1.6.passes': { zh: '原文“2.73*”，数值 2.73。', en: 'Printed “2.73*”, value 2.73.' },
  'catalogue.P1.7.definition': {
    zh: '基期值、目标值在 V1 的范围内，否则如实填报会被拒绝。',
    en: 'Baseline and target lie within the limits of V1; otherwise true reports would be refused.',
  },
  'catalogue.P1.7.threshold': {
    zh: '同 V1。',
    en: 'Those of V1, so that plan and reports are held to the same.',
  },
  'catalogue.P1.7.fails': { zh: '比率的目标为 320%。', en: 'A share with the target 320 %.' },
  'catalogue.P1.7.passes': { zh: '比率的目标为 3.2%。', en: 'A share with the target 3.2 %.' },
  'catalogue.P1.8.definition': {
    zh: '基期年早于目标年。',
    en: 'The baseline’s year is before the target’s.',
  },
  'catalogue.P1.8.fails': { zh: '基期年 2025，目标年 2025。', en: 'Baseline of 2025, target for 2025.' },
  'catalogue.P1.8.passes': { zh: '基期年 2020，目标年 2025。', en: 'Baseline of 2020, target for 2025.' },
  'catalogue.P1.9.definition': { zh: '目标年在规划期内。', en: 'The target’s year is one of the plan’s.' },
  'catalogue.P1.9.fails': {
    zh: '2021—2025 年规划的目标年为 2035。',
    en: 'A target for 2035 in a plan for 2021–2025.',
  },
  'catalogue.P1.9.passes': { zh: '目标年 2025。', en: 'A target for 2025.' },
  'catalogue.P1.10.definition': {
    zh: '同一分组内指标不重名；单位不同的只提示。',
    en: 'A name stands for one row of its group. The same name in another unit is D.',
  },
  'catalogue.P1.10.fails': {
    zh: '同一组内有两行同名、同单位。',
    en: 'Two rows of one group with the same name and unit.',
  },
  'catalogue.P1.10.passes': { zh: '名称各不相同。', en: 'Every name differs.' },
  'catalogue.P1.11.definition': {
    zh: '表中两行的基期值和目标值不完全相同。',
    en: 'No two rows of the table have the same baseline and the same target.',
  },
  'catalogue.P1.11.fails': { zh: '两行都是 65 → 80。', en: 'Two rows from 65 to 80.' },
  'catalogue.P1.11.passes': {
    zh: '一行 65 → 80，一行 58 → 65。',
    en: 'One from 65 to 80, one from 58 to 65.',
  },
  'catalogue.PL1.1.definition': {
    zh: '正文与目标表对同一指标、同一年度的目标一致；界限、年度不同或没有标明重述的只提示。',
    en: 'Prose and table state the same target for the same year. Another bound or year, or a repetition that is not marked as one, is D.',
  },
  'catalogue.PL1.1.fails': { zh: '正文 50 家，表中 100 家。', en: '50 in prose, 100 in the table.' },
  'catalogue.PL1.1.passes': {
    zh: '两处都是 100 家，并标明重述。',
    en: '100 in both, marked as a repetition.',
  },
  'catalogue.PL1.2.definition': {
    zh: '正文的新增数等于表中目标值减基期值。',
    en: 'What the prose promises to add is what the table’s target is above its baseline.',
  },
  'catalogue.PL1.2.fails': {
    zh: '正文新增 100 家，表中 150 → 200。',
    en: '100 to be added, the table from 150 to 200.',
  },
  'catalogue.PL1.2.passes': {
    zh: '正文新增 50 家，表中 150 → 200。',
    en: '50 to be added, the table from 150 to 200.',
  },
  'catalogue.PL2.definition': {
    zh: '年度计划的目标不落后于五年规划的轨迹。',
    en: 'A target of an annual plan does not leave the indicator behind the path of the five-year plan.',
  },
  'catalogue.PL2.threshold': {
    zh: '应有进度的 {share}%，与评估的“符合预期”相同，计划与评估不会两说。',
    en: '{share} % of the way due, the cut-off of “on track” in the assessment, so that plan and verdict never disagree.',
  },
  'catalogue.PL2.fails': {
    zh: '轨迹为 2.94%，年度目标 2.8%。',
    en: 'Annual target 2.8 % where the path has 2.94 %.',
  },
  'catalogue.PL2.passes': { zh: '年度目标 3.0%。', en: 'Annual target 3.0 %.' },
  'catalogue.PL3.1.definition': {
    zh: '区、园区的总量目标不大于全市的目标；园区不是行政区，须先核对口径。',
    en: 'A total that a district or zone aims for is not larger than the city’s. A zone is no district: definitions come first.',
  },
  'catalogue.PL3.1.fails': { zh: '区 7000 家，全市 6000 家。', en: '7000 in a district, 6000 in its city.' },
  'catalogue.PL3.1.passes': { zh: '区 600 家，全市 6000 家。', en: '600 in a district, 6000 in its city.' },
  'catalogue.PL3.2.definition': {
    zh: '区、园区的比率目标不低于全市（应下降的不高于）；各区基础不同，仅作提示。',
    en: 'A rate or share that a district or zone aims for is not weaker than the city’s. Parts differ, so it is a hint only.',
  },
  'catalogue.PL3.2.fails': { zh: '区 1.8%，全市 4.5%。', en: '1.8 % in a district, 4.5 % in its city.' },
  'catalogue.PL3.2.passes': { zh: '区 3.5%，全市 3.2%。', en: '3.5 % in a district, 3.2 % in its city.' },
  'catalogue.PL4.1.definition': {
    zh: '项目序号连续，或每类从 1 开始。',
    en: 'Project numbers run on, or begin anew with a category.',
  },
  'catalogue.PL4.1.fails': { zh: '1、2、4。', en: '1, 2, 4.' },
  'catalogue.PL4.1.passes': { zh: '1、2、3。', en: '1, 2, 3.' },
  'catalogue.PL4.2.definition': { zh: '项目不重名。', en: 'A name stands for one project.' },
  'catalogue.PL4.2.fails': { zh: '两个项目同名。', en: 'Two projects with one name.' },
  'catalogue.PL4.2.passes': {
    zh: '名称注明一期、二期。',
    en: 'The names say which phase is meant.',
  },
  'catalogue.PL4.3.definition': {
    zh: '项目有总投资，可以计算完成率。',
    en: 'A project has an investment to measure its progress by.',
  },
  'catalogue.PL4.3.fails': { zh: '总投资为 0。', en: 'Investment 0.' },
  'catalogue.PL4.3.passes': { zh: '总投资 2.8 亿元。', en: 'Investment 2.8 亿元.' },
  'catalogue.PL4.4.definition': {
    zh: '同一主体、同样金额不出现在两类项目中。',
    en: 'One developer does not have the same sum in two categories.',
  },
  'catalogue.PL4.4.fails': {
    zh: '同一企业在两类中各有一个 10 亿元的项目。',
    en: 'A firm with 10 亿元 in each of two categories.',
  },
  'catalogue.PL4.4.passes': { zh: '两个项目主体不同。', en: 'Two different firms.' },
  'catalogue.PL4.5.definition': {
    zh: '各类项目的个数和总投资与原文的合计一致。',
    en: 'The rows of a category add up to the number and the sum printed over them.',
  },
  'catalogue.PL4.5.threshold': {
    zh: '投资额是准确数；只有合计的小数位数更少时，才放过一次四舍五入。',
    en: 'Investments are exact as printed. Only a total with fewer decimals than its parts may be rounded, once.',
  },
  'catalogue.PL4.5.fails': { zh: '原文 30 个，录入 29 个。', en: '30 printed, 29 in the plan file.' },
  'catalogue.PL4.5.passes': { zh: '个数和合计都相符。', en: 'Both number and sum agree.' },
  'catalogue.PL5.definition': {
    zh: '原文规定的合计、包含、比率关系对基期值和目标值成立；目标端只需说明，因为目标是下限。',
    en: 'Sums, parts and ratios that a line of the document defines hold for its baselines, and for its targets (C there, since targets are bounds).',
  },
  'catalogue.PL5.threshold': {
    zh: '只放过四舍五入：k 个部分与合计为 (k+1)×0.5×10^-d；比率按分子分母的舍入误差推算。',
    en: 'Only rounding is let pass: (k+1) · 0.5 · 10^-d for k parts and their whole; for ratios what rounding of both sides can do.',
  },
  'catalogue.PL5.fails': {
    zh: '国家级平台 70 个，省级及以上平台 67 个。',
    en: '70 national platforms among 67 of the province and above.',
  },
  'catalogue.PL5.passes': { zh: '国家级 67 个，省级及以上 808 个。', en: '67 among 808.' },
} satisfies Record<string, Text>;

/** What rules do where something they need is not there; several rules share a sentence. */
const missing = {
  'catalogue.missing.itself': {
    zh: '缺失本身就是问题。',
    en: 'That something is missing is the failure.',
  },
  'catalogue.missing.number': {
    zh: '只看已填的数；未填的由 R1、不是数字的由 F3 提示。',
    en: 'Only numbers are looked at: an empty cell is R1’s, anything else F3’s.',
  },
  'catalogue.missing.blank': { zh: '未填的由 R1 提示。', en: 'An empty cell is R1’s.' },
  'catalogue.missing.second-row': {
    zh: '空的第二行由 F2 提示。',
    en: 'A second row without entries is F2’s.',
  },
  'catalogue.missing.emptied': {
    zh: '锁定内容被清空也是改动。',
    en: 'A locked cell that was emptied was changed.',
  },
  'catalogue.missing.reference': {
    zh: '没有目标值和基期值可比的，列为无法审核。',
    en: 'Without a target or baseline to compare with the figure is unverifiable.',
  },
  'catalogue.missing.prior': {
    zh: '上年数未填、不可信，或口径变化没有换算系数的，列为无法审核。',
    en: 'Where last year’s figure is missing or not believed, or stands across a break without a factor, the figure is unverifiable.',
  },
  'catalogue.missing.series': {
    zh: '此前的数不够的不适用；此前各年变动相同的，列为无法审核。',
    en: 'Too few earlier figures: not applicable. Earlier changes that are all the same: unverifiable.',
  },
  'catalogue.missing.related': {
    zh: '有关联的指标不在表中、缺数或待核实的，列为无法审核。',
    en: 'Where a related figure is not asked for, missing or in question, the relation is unverifiable.',
  },
  'catalogue.missing.cells': {
    zh: '相关单元格有未填的，不判断。',
    en: 'Where one of the cells is empty the rule says nothing.',
  },
  'catalogue.missing.compared': {
    zh: '没有可比的填报或本表未填的不适用；任何一方未通过审核或不是数字的，列为无法审核。',
    en: 'Nothing to compare with, or nothing entered: not applicable. Where either side did not pass its own check or holds no figure: unverifiable.',
  },
  'catalogue.missing.gone': {
    zh: '已验收的数被清空即为问题（其他部门的表除外）；缺行、缺列、口径已变的，列为无法审核。',
    en: 'An accepted figure that is gone fails, except on another department’s form. A lost row or column, or a changed definition, is unverifiable.',
  },
  'catalogue.missing.baseline': {
    zh: '主表指标没有基期值的，列为无法审核；正文目标不适用。',
    en: 'A row of the form without a baseline is unverifiable; for targets in prose it does not apply.',
  },
  'catalogue.missing.plan': {
    zh: '没有相应内容的不适用。',
    en: 'Where the plan file has nothing of the kind the rule does not apply.',
  },
  'catalogue.missing.words': {
    zh: '印有数字而没有数值的为问题；文字表述读不出数的，列为无法审核。',
    en: 'A printed figure without a value fails; words from which no number can be read are unverifiable.',
  },
  'catalogue.missing.pair': {
    zh: '缺目标值，或指标类型、单位不同的，列为无法审核。',
    en: 'Without a target figure, or with another measure or unit, the pair is unverifiable.',
  },
  'catalogue.missing.other-plan': {
    zh: '没有可比的规划、目标数或轨迹的，列为无法审核。',
    en: 'Without the other plan, a figure or a path the target is unverifiable.',
  },
  'catalogue.missing.printed-total': {
    zh: '规划数据没有录入原文合计的，列为无法审核。',
    en: 'Where the printed total is not known the category is unverifiable.',
  },
  'catalogue.missing.relation': {
    zh: '缺基期值或目标值、年份不同，或规划中没有逐年数的，列为无法审核。',
    en: 'Where a figure is missing, years differ, or the plan has no yearly figures, the relation is unverifiable.',
  },
} satisfies Record<string, Text>;

/** Names that several rules have in common, or that are a part of one. */
const groups = {
  'catalogue.group.R3': {
    zh: '条件必填：一项成立，另一项必须具备。填原因词的须有审核说明；有投资的须已开工；竣工的须有竣工年月，有竣工年月的须已竣工；暂停、终止、滞后的须写明原因。',
    en: 'If one, then the other: a reason word needs an explanation, investment a start, completion its month and the month completion; what is stopped or late needs a reason.',
  },
  'catalogue.group.B4': {
    zh: '舍位平衡：印出的数仅因舍位而不等于分项之和的，列出差额。',
    en: 'Balance after rounding: where only rounding keeps printed figures from adding up, the residual is named.',
  },
} satisfies Record<string, Text>;

export const rules = { ...filing, ...cross, ...plan, ...missing, ...groups } satisfies Record<string, Text>;
