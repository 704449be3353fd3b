/** The questions that GraphiQL opens with, one a tab. A test asks each of the sample and wants an answer. */
export interface ExampleQuestion {
  readonly chinese: string;
  readonly english: string;
  /** One named operation; its name is the tab's title. */
  readonly query: string;
}

/** The text of a tab. */
export const tabOf = ({ chinese, english, query }: ExampleQuestion): string =>
  `# ${chinese}\n# ${english}\n${query.trim()}\n`;

export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    chinese: '哪些由中央专项资金支持的项目有指标未达标或超出，由谁负责、如何说明？',
    english:
      'Which projects paid by central special funds missed or passed a target, who runs them, and why?',
    query: `
query CentralFundsUnmet {
  projects(where: {
    fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } }
    indicators: { some: { status: { in: [UNMET, EXCEEDED] } } }
  }) {
    totalCount
    edges {
      node {
        name
        department { name }
        unit { name }
        fundingSources(where: { level: { eq: CENTRAL } }) {
          edges {
            amount { wanYuan }
            channel
            evidence
            node { name level }
          }
        }
        indicators(where: { status: { in: [UNMET, EXCEEDED] } }) {
          edges {
            node {
              name
              status
              target { text }
              actual { text }
              weight
              score
              deviationReason
              sources { document { title } firstLine lastLine quote }
            }
          }
        }
      }
    }
  }
}`,
  },
  {
    chinese: '省级专项资金支持的项目，哪些指标没有达到？',
    english: 'Which targets did projects paid by provincial special funds miss?',
    query: `
query ProvincialFundsMissed {
  indicators(where: {
    status: { eq: UNMET }
    ownerProject: {
      fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: PROVINCE } } }
    }
  }) {
    totalCount
    nodes {
      name
      target { text }
      actual { text }
      weight
      score
      selfAssessment
      owner {
        ... on Project {
          name
          fundingSources(where: { level: { eq: PROVINCE } }) { nodes { name } }
        }
      }
      sources { document { title } firstLine lastLine }
    }
  }
}`,
  },
  {
    chinese: '一项资金持续支持了哪些项目？',
    english: 'Which projects does one fund go on paying, document by document?',
    query: `
query OneFund {
  fundingSources(where: {
    name: { contains: "中小企业发展专项资金" }
    level: { eq: CENTRAL }
  }) {
    nodes {
      name
      level
      projects(orderBy: [{ fiscalYear: ASC }, { name: ASC }]) {
        totalCount
        edges {
          amount { text }
          executed { text }
          channel
          carriedFrom
          evidence
          node { name fiscalYear department { name } document { title kind } }
        }
      }
    }
  }
}`,
  },
  {
    chinese: '预算与执行差距最大的十个项目是哪些？',
    english: 'In which ten projects is the gap between budget and execution the widest?',
    query: `
query WidestGaps {
  projects(
    first: 10
    orderBy: [{ executionGap: DESC }]
    where: { executionGap: { gt: 0 } }
  ) {
    totalCount
    nodes {
      name
      executionRate
      adjustedBudget { text }
      executed { text }
      executionGap { text }
      sources { document { title } firstLine lastLine }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    chinese: '哪些指标未达标却自评满分？',
    english: 'Which indicators missed their target and were given full marks all the same?',
    query: `
query MissedWithFullMarks {
  indicators(
    where: { status: { eq: UNMET }, selfAssessment: { eq: FULL } }
    orderBy: [{ weight: DESC }]
  ) {
    totalCount
    nodes {
      name
      target { text operator value unit }
      actual { text value }
      weight
      score
      owner { ... on Project { name } ... on Task { name } }
      sources { document { title } firstLine lastLine }
    }
  }
}`,
  },
  {
    chinese: '哪些满意度指标的目标或完成值达到或超过 100？',
    english: 'Which satisfaction indicators claim 100 or more?',
    query: `
query SatisfactionOf100 {
  indicators(where: {
    level1: { eq: SATISFACTION }
    or: [{ targetValue: { gte: 100 } }, { actualValue: { gte: 100 } }]
  }) {
    totalCount
    nodes {
      name
      target { text }
      actual { text }
      status
      owner { ... on Project { name department { name } } ... on Task { name department { name } } }
      sources { document { title } firstLine lastLine }
    }
  }
}`,
  },
  {
    chinese: '已载入哪些文件，各有多少项目和指标，哪些内容未能识读？',
    english: 'Which documents are loaded, what do they hold, and what could not be read?',
    query: `
query LoadedDocuments {
  documents(orderBy: [{ fiscalYear: DESC }, { title: ASC }]) {
    nodes {
      title
      kind
      fiscalYear
      department { name region { path } }
      revenue { text }
      expenditure { text }
      units { edges { total { text } node { name } } }
      projects { totalCount }
      indicators { totalCount }
      withheld
      problems { line message }
    }
  }
}`,
  },
  {
    chinese: '各级财政资金各支持了多少项目、多少钱？',
    english: 'How much does each level of government pay, and for how many projects?',
    query: `
query MoneyByLevel {
  statistics(where: { funding: {} }, groupBy: [DOCUMENT_KIND, FUND_LEVEL]) {
    totalCount
    groups {
      keys { by value }
      count
      sums { amount total { text } }
    }
  }
}`,
  },
  {
    chinese: '哪些文件自相矛盾，依据在哪一行？（审计规则见 auditRules；每条只是提请核查）',
    english: 'Where does a document contradict itself, and on which lines? Every finding is a reason to look',
    query: `
query AuditErrors {
  auditFindings(where: { severity: { eq: ERROR } }, orderBy: [{ rule: ASC }], first: 20) {
    totalCount
    nodes {
      auditRule { id title { zh en } }
      message
      projects(first: 5) { nodes { name } }
      department { name }
      values { label { zh } text }
      sources { document { title } firstLine lastLine }
      decision
    }
  }
}`,
  },
  {
    chinese: '在名称、目标、原因和文号中检索',
    english: 'Search names, goals, reasons and document numbers',
    query: `
query SearchByWords {
  search(text: "中小企业 专项", first: 20) {
    totalCount
    edges {
      score
      matched
      node {
        __typename
        id
        ... on Project { name fiscalYear department { name } }
        ... on FundingSource { name level }
        ... on Indicator { name deviationReason }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
];
