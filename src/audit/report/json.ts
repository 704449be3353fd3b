import type { Finding } from '../finding.ts';
import { amountOf } from '../../graph/amount.ts';
import type { ReportWriter } from './report.ts';

/**
 * `{ "findings": [{ id, rule, severity, subject, message, values, sources, review }] }`, and `failures` beside them
 * where a rule could not be run. Money is a decimal text of 万元; the message is in the report's language. Written
 * finding by finding: its memory does not grow.
 */
export const jsonReport: ReportWriter = async function* (report, language) {
  yield '{\n  "findings": [';
  let isFirst = true;
  for await (const finding of report.findings) {
    const { id, rule, severity, subject, message, values, sources, review } = finding;
    const item = {
      id,
      rule,
      severity,
      subject,
      message: message[language],
      values: plain(values),
      sources,
      review,
    };
    yield `${isFirst ? '' : ','}\n${indented(item, 4)}`;
    isFirst = false;
  }
  yield isFirst ? ']' : '\n  ]';
  if (report.failures.length > 0) yield `,\n  "failures": ${indented(report.failures, 2).trimStart()}`;
  yield '\n}\n';
};

const plain = (values: Finding['values']) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? amountOf(value, 'wanYuan') : value,
    ]),
  );

/** Line breaks inside texts are escaped, so that every one that stands here is the layout's. */
const indented = (item: unknown, spaces: number) =>
  JSON.stringify(item, null, 2).replaceAll(/^/gm, ' '.repeat(spaces));
