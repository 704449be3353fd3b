/** Runs single rules over documents that a test prints, on both engines that keep a graph. */
import { extractText } from '../../../loaders/index.ts';
import type { DocumentRecord } from '../../../loaders/records.ts';
import type { Finding } from '../../../src/audit/finding.ts';
import { readOwnRules } from '../../../src/audit/read-rules.ts';
import { ruleSet, type RuleSettings } from '../../../src/audit/rule-set.ts';
import { auditDocuments } from '../../../src/audit/run.ts';
import { documentsToAudit } from '../../../src/audit/scope.ts';
import { loadDocument } from '../../../src/graph/load-document.ts';
import type { QueryableStore } from '../../../src/graph/store.ts';
import { onEveryDatabase } from '../databases.ts';
import { bytesOf } from './printed.ts';

/** A document's text, or what a loader read. */
type Document = string | DocumentRecord;

/** Loads documents, runs one rule of the program over them alone, and gives its findings. */
export type Audit = (
  rule: string,
  documents: Document | readonly Document[],
  settings?: RuleSettings[string],
) => Promise<readonly Finding[]>;

/** The same tests on each engine. What one test loads stays in the graph beside what the next one audits. */
export function onBothEngines(name: string, tests: (audit: Audit) => void): void {
  onEveryDatabase(name, (graph) => {
    tests((rule, documents, settings) => audited(graph(), rule, { documents, settings }));
  });
}

async function audited(
  store: QueryableStore,
  id: string,
  {
    documents,
    settings,
  }: { documents: Document | readonly Document[]; settings: RuleSettings[string] | undefined },
): Promise<readonly Finding[]> {
  const ids: string[] = [];
  for (const [index, document] of (isOne(documents) ? [documents] : documents).entries()) {
    const file = `document-${String(index + 1)}.txt`;
    const records = typeof document === 'string' ? extractText(file, bytesOf(document)) : [document];
    for (const record of records) ids.push((await loadDocument(store, { record, text: null })).documentId);
  }
  const rules = (await readOwnRules()).filter((rule) => rule.id === id);
  if (rules.length === 0) throw new Error(`there is no rule ${id}`);
  const set = ruleSet(rules, settings === undefined ? {} : { [id]: settings }, 'the test');
  const groups = await documentsToAudit(store, {
    type: 'compare',
    on: 'node',
    property: 'id',
    comparison: 'in',
    value: ids,
  });
  const results = [];
  for (const together of groups) results.push(await auditDocuments(store, set.rules, together));
  const failures = results.flatMap((result) => result.failures);
  if (failures.length > 0) throw new Error(failures.map(({ message }) => message).join('\n'));
  return results.flatMap(({ findings }) => findings);
}

const isOne = (documents: Document | readonly Document[]): documents is Document => !Array.isArray(documents);

/** The Chinese sentences of findings, in their order. */
export const sentences = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ message }) => message.zh);
