/** What the rules' documentation says beside the rules. */
import type { Language } from './rule.ts';

interface Introduction {
  readonly title: string;
  /** Markdown that stands before the rules, and behind them. */
  readonly introduction: string;
  readonly ownRules: string;
}

export const columnsOf: Readonly<
  Record<Language, Readonly<Record<'sentence' | 'query' | 'parameter' | 'meaning' | 'byDefault', string>>>
> = {
  zh: {
    sentence: '发现的表述',
    query: '查询语句',
    parameter: '参数',
    meaning: '含义',
    byDefault: '默认值',
  },
  en: {
    sentence: 'The finding’s sentence',
    query: 'The query',
    parameter: 'Parameter',
    meaning: 'Meaning',
    byDefault: 'Default',
  },
};

const example = `# my-rule.yaml
id: my-rule
severity: NOTICE
subject: Project
title: { zh: …, en: … }
method: { zh: …, en: … }
why: { zh: …, en: … }
exclusions: { zh: …, en: … }
assumptions: { zh: …, en: … }
parameters:
  least: { default: 1000000, zh: 金额下限（元）, en: Least amount in yuan }
values:
  total: { type: money, zh: 资金总额, en: Total }
message: { zh: '“{subject}”资金总额为 {total}。', en: '"{subject}": {total}.' }
query: |
  MATCH (s:Project)-[:DISCLOSED_IN]->(d:Document)
  WHERE d.id IN $documents AND s.total >= $least * 100
  RETURN s.id AS subject, s.total AS total`;

export const introductions: Readonly<Record<Language, Introduction>> = {
  zh: {
    title: '审计规则',
    introduction: `[English](rules.md)

每一条发现都只是提示值得核查的线索，不是对任何单位或个人的指控。

本页由规则文件（\`src/audit/rules/*.yaml\`）生成：修改规则后运行 \`npm run docs\`。

\`\`\`sh
budget-graph audit                                        # 全部规则，结果列在终端
budget-graph audit --where year=2024 --severity ERROR     # 只看一部分文件和规则
budget-graph audit --format xlsx --out findings.xlsx      # 交付用的工作簿；另有 html、md、csv、json
budget-graph audit --rule target-too-low --param target-too-low.minimumRate=5
\`\`\`

参数可以逐次用 \`--param\` 修改，也可以写进设置文件（\`--settings\`，YAML 或 JSON），例如 \`target-too-low: { minimumRate: 5 }\`；写 \`规则编号: off\` 可停用一条规则。每份报告都列出所用的参数。

CSV 和 JSON 逐条写出，数量不限；终端表格、Markdown、HTML 先把全部发现读入内存（10 万条约 0.8 GB）；工作簿最多 10 万条发现（约 1.4 GB 内存），超过时请缩小范围或改用 CSV。
`,
    ownRules: `## 自己的规则

一条规则就是一个 YAML 文件，文件名与编号相同；把它放进一个文件夹，用 \`--rules 文件夹\`（或环境变量 \`RULES_DIR\`）加载。语句只读运行，写入数据的语句会被拒绝；一条规则出错不影响其他规则，报告会说明。

\`\`\`yaml
${example}
\`\`\`

语句得到 \`$documents\`（所审计文件的 id）和规则的各个参数，每个发现返回一行：

- \`subject\`：发现所针对的节点的 id，类型由规则的 \`subject\` 给出；
- \`evidence\`（可省略）：所比对的节点的 id 列表，这些节点在文件中的位置就是发现的出处；省略时以 \`subject\` 为出处；
- \`key\`（可省略）：同一节点有几条发现时，用来区分它们的文字或数字；
- \`values\` 中声明的各个数值，没有时为 null。金额（\`money\`）以整数“分”返回。

表述中 \`{名称}\` 代表一个数值，\`{subject}\` 代表对象的名称，\`{project}\` 代表所涉项目的名称。
`,
  },
  en: {
    title: 'The audit’s rules',
    introduction: `[中文](rules.zh-CN.md)

Every finding is a reason to look and no accusation of anyone.

This page is written from the rules' files (\`src/audit/rules/*.yaml\`): run \`npm run docs\` after changing one.

\`\`\`sh
budget-graph audit                                        # all rules, on the terminal
budget-graph audit --where year=2024 --severity ERROR     # some documents, some rules
budget-graph audit --format xlsx --out findings.xlsx      # a workbook to hand in; html, md, csv and json too
budget-graph audit --rule target-too-low --param target-too-low.minimumRate=5
\`\`\`

Parameters are changed for one run by \`--param\`, or in a file of settings (\`--settings\`, YAML or JSON) such as \`target-too-low: { minimumRate: 5 }\`; \`RULE: off\` leaves a rule out. Every report names the parameters that were used.

CSV and JSON are written finding by finding and hold any number. The terminal's table, Markdown and HTML read all findings into memory first (about 0.8 GB for 100,000). A workbook holds 100,000 findings (about 1.4 GB of memory); beyond that, narrow the audit or choose CSV.
`,
    ownRules: `## Rules of your own

A rule is one YAML file, called after its id. Put it into a folder and load that by \`--rules FOLDER\` (or the environment variable \`RULES_DIR\`). Queries run read-only, and one that writes is refused; a rule that fails does not stop the others, and the report names it.

\`\`\`yaml
${example}
\`\`\`

The query gets \`$documents\`, the ids of the documents that are audited, and the rule's parameters. It returns one row for each finding:

- \`subject\`: the id of the node that the finding is about, of the kind that the rule's \`subject\` names;
- \`evidence\` (may be left out): a list of ids of what was compared. Their lines in the documents are the finding's sources; those of the subject where it is left out;
- \`key\` (may be left out): a text or number that tells two findings about one node apart;
- the values that \`values\` declares, null where there is none. Money is whole 分.

In the sentence, \`{name}\` stands for a value, \`{subject}\` for the subject's name, and \`{project}\` for the names of the projects concerned.
`,
  },
};
