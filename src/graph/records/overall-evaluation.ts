import type { DocumentRecord, OverallEvaluationRecord } from '../../../loaders/records.ts';
import type { NodeRef, Properties } from '../batch.ts';
import { idOf } from '../ids.ts';
import { keyText } from '../text.ts';
import type { Contribution } from './contribution.ts';
import type { Department } from './department.ts';
import { addIndicators } from './indicator.ts';
import { fenOf } from './money.ts';

/** A row of an evaluation's money as it stands in the graph, amounts in 分. */
export type EvaluatedFunds = {
  readonly label: string;
  readonly initial: bigint | null;
  readonly adjustment: bigint | null;
  readonly disbursed: bigint | null;
  /** In %, as printed. */
  readonly rate: number | null;
  readonly balance: bigint | null;
};

/** The whole department's targets or self-evaluation, where the document has one, with its indicators. */
export function addOverallEvaluation(
  contribution: Contribution,
  { document, department, record }: { document: NodeRef; department: Department; record: DocumentRecord },
): void {
  const { overallEvaluation } = record;
  if (overallEvaluation === null) return;
  const { name, code, totalScore, indicators, lines } = overallEvaluation;
  const funds = overallEvaluation.sources.map(fundsOf);
  const properties = {
    ...{ name, code, totalScore },
    ...moneyBySource(funds),
    funds: funds.length === 0 ? null : funds,
  };
  const id = idOf('OverallEvaluation', [document.id]);
  const node = contribution.own({ kind: 'OverallEvaluation', id, properties }, lines);
  contribution.connect('EVALUATES', node, department);
  addIndicators(contribution, node, indicators, department);
}

function fundsOf({
  level,
  initial,
  adjustment,
  disbursed,
  rate,
  balance,
}: OverallEvaluationRecord['sources'][number]): EvaluatedFunds {
  return {
    label: level,
    initial: fenOf(initial),
    adjustment: fenOf(adjustment),
    disbursed: fenOf(disbursed),
    rate,
    balance: fenOf(balance),
  };
}

const labels = {
  total: /^(?:合计|总计|资金总额|年度资金总额)$/,
  central: /^中央/,
  provincial: /^省|^自治区/,
  local: /^地方/,
} as const;

/** The rows by whose money they are: where no row or more than one bears the label, nothing is said. */
function moneyBySource(funds: readonly EvaluatedFunds[]): Properties {
  const rowOf = (source: keyof typeof labels) => {
    const [only, other] = funds.filter(({ label }) => labels[source].test(keyText(label)));
    return other === undefined ? only : undefined;
  };
  const [total, central, provincial, local] = [
    rowOf('total'),
    rowOf('central'),
    rowOf('provincial'),
    rowOf('local'),
  ];
  return {
    initial: total?.initial ?? null,
    adjustment: total?.adjustment ?? null,
    disbursed: total?.disbursed ?? null,
    balance: total?.balance ?? null,
    disbursementRate: total?.rate ?? null,
    centralInitial: central?.initial ?? null,
    centralAdjustment: central?.adjustment ?? null,
    centralDisbursed: central?.disbursed ?? null,
    centralBalance: central?.balance ?? null,
    provincialInitial: provincial?.initial ?? null,
    provincialAdjustment: provincial?.adjustment ?? null,
    provincialDisbursed: provincial?.disbursed ?? null,
    provincialBalance: provincial?.balance ?? null,
    localInitial: local?.initial ?? null,
    localAdjustment: local?.adjustment ?? null,
    localDisbursed: local?.disbursed ?? null,
    localBalance: local?.balance ?? null,
  };
}
