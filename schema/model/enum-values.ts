/** What the values of the model's enums mean, for the API's documentation; and their names where a value is no name. */
import type {
  indicatorLevels1,
  indicatorLevels2,
  matchBases,
  selfAssessments,
  statedFigureKinds,
  statuses,
  decisions,
  severities,
} from '../../src/graph/model/index.ts';
import type {
  channels,
  documentKinds,
  documentScopes,
  fundCategories,
  governmentLevels,
  operators,
} from '../../loaders/records.ts';

type Meanings<Values extends readonly string[]> = Readonly<Record<Values[number], string>>;

const fundCategory: Meanings<typeof fundCategories> = {
  GENERAL_PUBLIC_BUDGET: 'General public budget (一般公共预算)',
  GOVERNMENT_FUND: 'Budget of a government fund (政府性基金预算)',
  STATE_CAPITAL: 'Budget of state capital operations (国有资本经营预算)',
  FISCAL_ACCOUNT: 'Money managed in a special fiscal account (财政专户管理资金)',
  OTHER_FUNDS: 'Not from the treasury (单位资金、其他资金)',
  CARRY_OVER: 'Left over from earlier years, where the page says no more (上年结转)',
  SPECIAL_FUND: 'A named, earmarked fund of one level of government (专项资金)',
};

const governmentLevel: Meanings<typeof governmentLevels> = {
  CENTRAL: 'Central government (中央)',
  PROVINCE: 'Province (省级)',
  CITY: 'City (市级)',
  COUNTY: 'County or district (区县级)',
};

const matchBasis: Meanings<typeof matchBases> = {
  CODE: 'The same project code (项目编码一致)',
  EXACT: 'The same name but for signs and white space (名称一致)',
  NORMALISED: 'The same without years and words such as 专项资金 (规范后一致)',
  ABBREVIATED: 'One name is a part of the other (简称)',
  AMOUNT: 'Another wording with money that no other project has (改名，金额一致)',
  SIMILAR: 'Nearly the same wording (名称相近)',
};

const channel: Meanings<typeof channels> = {
  TRANSFER_PAYMENT: 'Passed down by a higher level of government (转移支付)',
  ADVANCE_ALLOCATION: "Next year's transfer, announced early (提前下达)",
  CARRIED_OVER: 'Left over from the year in carriedFrom (结转)',
};

const documentKind: Meanings<typeof documentKinds> = {
  BUDGET: 'What a department will spend, and its targets (部门预算)',
  FINAL_ACCOUNTS: 'What a department spent, and how it scored itself (部门决算)',
};

const documentScope: Meanings<typeof documentScopes> = {
  DEPARTMENT: 'The department with all its units (部门)',
  UNIT: 'One unit (单位)',
};

const status: Meanings<typeof statuses> = {
  MET: 'The actual satisfies the target (达标)',
  UNMET: 'The actual does not satisfy the target (未达标)',
  EXCEEDED: 'The target is an exact number and the actual is above it (超出)',
  NOT_REPORTED: 'There is a target and no actual, as in every budget (未填报)',
  QUALITATIVE: 'The target or the actual is in words: nothing is computed (定性)',
  UNREADABLE: 'The printed text can be read as neither number nor words (无法识读)',
};

const selfAssessment: Meanings<typeof selfAssessments> = {
  FULL: 'The score is the weight (满分)',
  PARTIAL: 'The score is below the weight (部分得分)',
  ZERO: 'The score is 0 (零分)',
  NONE: 'There is no score (未评分)',
};

const level1: Meanings<typeof indicatorLevels1> = {
  INPUT: 'Input, of the tables of 2019 and before (投入)',
  OUTPUT: 'Output (产出)',
  COST: 'Cost (成本)',
  BENEFIT: 'Benefit (效益)',
  SATISFACTION: 'Satisfaction (满意度)',
  OTHER: 'Another, see level1Text (其他)',
};

const level2: Meanings<typeof indicatorLevels2> = {
  QUANTITY: 'Quantity (数量)',
  QUALITY: 'Quality (质量)',
  TIMELINESS: 'Timeliness (时效)',
  COST: 'Cost (成本)',
  ECONOMIC_COST: 'Economic cost (经济成本)',
  SOCIAL_COST: 'Social cost (社会成本)',
  ECOLOGICAL_COST: 'Ecological cost (生态环境成本)',
  ECONOMIC_BENEFIT: 'Economic benefit (经济效益)',
  SOCIAL_BENEFIT: 'Social benefit (社会效益)',
  ECOLOGICAL_BENEFIT: 'Ecological benefit (生态效益)',
  SUSTAINABILITY: 'Lasting influence (可持续影响)',
  SATISFACTION: 'Satisfaction of those served (服务对象满意度)',
  OTHER_INPUT: 'Another input (其他投入)',
  OTHER: 'Another, see level2Text (其他)',
};

const severity: Meanings<typeof severities> = {
  ERROR: 'The document contradicts itself (自相矛盾)',
  WARNING: 'A target was missed, or money not used as planned (未达标、未按计划使用)',
  NOTICE: 'Worth a look (提请关注)',
};

const decision: Meanings<typeof decisions> = {
  OPEN: 'Nothing is decided yet (待复核)',
  CONFIRMED: 'It is as the finding says (属实)',
  DISMISSED: 'There is nothing in it (不予采纳)',
};

const operator: Meanings<typeof operators> = {
  '>=': 'At least (≥，不低于)',
  '<=': 'At most (≤，不超过)',
  '=': 'Exactly (=，等于)',
  '>': 'More than (>，超过)',
  '<': 'Less than (<，低于)',
};

const statedFigureKind: Meanings<typeof statedFigureKinds> = {
  REVENUE: 'Revenue of the year (收入)',
  TOTAL_REVENUE: 'Revenue with what earlier years left (收入总计)',
  EXPENDITURE: 'Expenditure of the year (支出)',
  TOTAL_EXPENDITURE: 'Expenditure with what is left for later years (支出总计)',
  BASIC_EXPENDITURE: 'Basic expenditure (基本支出)',
  PROJECT_EXPENDITURE: 'Project expenditure (项目支出)',
  GENERAL_PUBLIC_EXPENDITURE: 'Expenditure from the general public budget (一般公共预算支出)',
  GOVERNMENT_FUND_EXPENDITURE: 'Expenditure from government funds (政府性基金支出)',
  THREE_PUBLIC: 'Three public expenses (“三公”经费)',
  OPERATING_COST: 'Running costs of the offices (机关运行经费)',
  PROCUREMENT: 'Government procurement (政府采购总额)',
  PROJECT_COUNT: 'Number of projects with targets (项目数)',
  PROJECT_AMOUNT: 'Money of the projects with targets (项目金额)',
  LISTED_PROJECT_AMOUNT: 'Money of the projects that the prose lists (所列项目金额)',
  OTHER: 'Another (其他)',
};

/** By the enum's name in the model. */
export const enumMeanings: Readonly<Record<string, { description: string; values: Record<string, string> }>> =
  {
    FundCategory: { description: 'Kind of money (资金性质)', values: fundCategory },
    GovernmentLevel: { description: 'Level of government (政府层级)', values: governmentLevel },
    MatchBasis: { description: 'What makes a name and a project the same (对应依据)', values: matchBasis },
    FundingChannel: { description: 'How money came (资金下达方式)', values: channel },
    DocumentKind: { description: 'Kind of document (文件类型)', values: documentKind },
    DocumentScope: { description: 'For whom a document speaks (公开范围)', values: documentScope },
    IndicatorStatus: {
      description:
        'Whether the printed actual satisfies the printed target; the self-score never changes it (完成情况)',
      values: status,
    },
    SelfAssessment: { description: 'What the department says of itself (自评)', values: selfAssessment },
    IndicatorLevel1: { description: 'First level of indicators (一级指标)', values: level1 },
    IndicatorLevel2: { description: 'Second level of indicators (二级指标)', values: level2 },
    StatedFigureKind: { description: 'What a figure of the prose is of (内容)', values: statedFigureKind },
    AuditSeverity: { description: 'How grave a finding is (严重程度)', values: severity },
    ReviewDecision: { description: 'What a reviewer decides of a finding (复核结论)', values: decision },
    TargetOperator: { description: 'Which way a target points (指标方向)', values: operator },
  };

/** Names of values that are no names in GraphQL. */
export const valueNames: Readonly<Record<string, string>> = {
  '>=': 'GTE',
  '<=': 'LTE',
  '=': 'EQ',
  '>': 'GT',
  '<': 'LT',
};
