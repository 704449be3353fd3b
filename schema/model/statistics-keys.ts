/** By what statistics may be grouped, and on which way each row comes to the value. */
import type { GroupKey, Leg } from '../../src/graph/grouping.ts';
import type { NodeKind } from '../../src/graph/model/index.ts';

/** Whose rows are counted: nodes of a kind, or the edges by which funds pay for projects. */
export const statisticsSubjects = {
  documents: 'Document',
  projects: 'Project',
  indicators: 'Indicator',
  budgetLines: 'BudgetLine',
  funding: 'Project',
  findings: 'Finding',
} as const satisfies Record<string, NodeKind>;
export type StatisticsSubject = keyof typeof statisticsSubjects;

/** What the groups are called in the API. */
export const statisticsKeys = {
  REGION: 'The region that the department governs (区划)',
  DEPARTMENT:
    'The department: of a project and its money the one responsible, else the one that publishes (部门)',
  UNIT: 'The unit that carries it out or spends it (单位)',
  FISCAL_YEAR: 'The fiscal year (年度)',
  DOCUMENT_KIND: 'Budget or final accounts: they print the same money twice (预算、决算)',
  FUND: 'Who pays (资金来源)',
  FUND_LEVEL: 'The level of government that pays (资金层级)',
  FUND_CATEGORY: 'The kind of money (资金性质)',
  FUNDING_CHANNEL: 'How the money came (资金下达方式)',
  INDICATOR_LEVEL1: 'First level of the indicator (一级指标)',
  INDICATOR_LEVEL2: 'Second level of the indicator (二级指标)',
  STATUS: 'Whether the target was met (完成情况)',
  SELF_ASSESSMENT: 'What the department says of itself (自评)',
  FUNCTIONAL_CATEGORY: 'Category of expenditure by function (支出功能分类科目)',
  ECONOMIC_CATEGORY: 'Category of expenditure by what is paid (支出经济分类科目)',
  RULE: 'The rule of the audit (审计规则)',
  SEVERITY: 'How grave the finding is (严重程度)',
  DECISION: 'What a reviewer has decided of it (复核结论)',
} as const;
export type StatisticsKey = keyof typeof statisticsKeys;

/** A key whose values are nodes is told by their id, and shown by a property of theirs. */
export interface KeyWay {
  readonly key: GroupKey;
  readonly shown: string | null;
}

const leg = (relationship: Leg['step']['relationship'], direction: 'out' | 'in', kind: NodeKind): Leg => ({
  step: { relationship, direction },
  kind,
});

const disclosed = leg('DISCLOSED_IN', 'out', 'Document');
const published = leg('PUBLISHED_BY', 'out', 'Department');
const managed = leg('MANAGED_BY', 'out', 'Department');
const inRegion = leg('IN_REGION', 'out', 'Region');
const implemented = leg('IMPLEMENTED_BY', 'out', 'Unit');
const funded = leg('FUNDED_BY', 'out', 'FundingSource');
const ofProject = leg('HAS_INDICATOR', 'in', 'Project');

const concerned = leg('CONCERNS', 'out', 'Department');
const concernedProject = leg('CONCERNS', 'out', 'Project');

const value = (property: string, ...way: readonly Leg[]): KeyWay => ({
  key: { from: 'node', way, property },
  shown: null,
});
const node = (shown: string, ...way: readonly Leg[]): KeyWay => ({
  key: { from: 'node', way, property: 'id' },
  shown,
});
const ofFund = (property: string): KeyWay => ({ key: { from: 'end', way: [], property }, shown: null });

const ofDocument = (...toDocument: readonly Leg[]) => ({
  REGION: node('path', ...toDocument, published, inRegion),
  DEPARTMENT: node('name', ...toDocument, published),
  FISCAL_YEAR: value('fiscalYear', ...toDocument),
  DOCUMENT_KIND: value('kind', ...toDocument),
});

const ofProjects = {
  REGION: node('path', managed, inRegion),
  DEPARTMENT: node('name', managed),
  UNIT: node('name', implemented),
  FISCAL_YEAR: value('fiscalYear'),
  DOCUMENT_KIND: value('kind', disclosed),
};

/** The ways of each subject; a subject has no other keys. */
export const statisticsWays: Readonly<
  Record<StatisticsSubject, Readonly<Partial<Record<StatisticsKey, KeyWay>>>>
> = {
  documents: ofDocument(),
  projects: {
    ...ofProjects,
    FUND: node('name', funded),
    FUND_LEVEL: value('level', funded),
    FUND_CATEGORY: value('category', funded),
  },
  indicators: {
    ...ofDocument(disclosed),
    UNIT: node('name', ofProject, implemented),
    FUND: node('name', ofProject, funded),
    FUND_LEVEL: value('level', ofProject, funded),
    FUND_CATEGORY: value('category', ofProject, funded),
    INDICATOR_LEVEL1: value('level1'),
    INDICATOR_LEVEL2: value('level2'),
    STATUS: value('status'),
    SELF_ASSESSMENT: value('selfAssessment'),
  },
  budgetLines: {
    ...ofDocument(disclosed),
    UNIT: node('name', leg('SPENT_BY', 'out', 'Unit')),
    FUNCTIONAL_CATEGORY: node('code', leg('CLASSIFIED_AS', 'out', 'FunctionalCategory')),
    ECONOMIC_CATEGORY: node('code', leg('CLASSIFIED_AS', 'out', 'EconomicCategory')),
  },
  funding: {
    ...ofProjects,
    FUND: { key: { from: 'end', way: [], property: 'id' }, shown: 'name' },
    FUND_LEVEL: ofFund('level'),
    FUND_CATEGORY: ofFund('category'),
    FUNDING_CHANNEL: { key: { from: 'edge', way: [], property: 'channel' }, shown: null },
  },
  findings: {
    RULE: value('rule'),
    SEVERITY: value('severity'),
    DECISION: value('decision'),
    REGION: node('path', concerned, inRegion),
    DEPARTMENT: node('name', concerned),
    UNIT: node('name', concernedProject, implemented),
    FISCAL_YEAR: value('fiscalYear'),
    FUND: node('name', concernedProject, funded),
    FUND_LEVEL: value('level', concernedProject, funded),
    FUND_CATEGORY: value('category', concernedProject, funded),
  },
};
