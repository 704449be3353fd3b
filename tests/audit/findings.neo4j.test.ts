/** A document in, its findings out by GraphQL: kept up to date by loads, decided by reviewers. */
import { readFile } from 'node:fs/promises';
import { afterEach, expect, it } from 'vitest';
import { readDocuments } from '../../loaders/index.ts';
import { createAudit, type Audit } from '../../src/audit/audit.ts';
import type { RuleFailure } from '../../src/audit/finding.ts';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import type { AuditRule } from '../../src/audit/rule.ts';
import { ruleSet } from '../../src/audit/rule-set.ts';
import { loadDocument } from '../../src/graph/load-document.ts';
import type { QueryableStore } from '../../src/graph/store.ts';
import { createApp } from '../../src/server/app.ts';
import { listen, type Listening } from '../../src/server/listen.ts';
import { removeAll } from '../engines/engines.ts';
import { onEveryDatabase } from './databases.ts';

const accounts = await readFile(new URL('../fixtures/taining-2024-accounts.txt', import.meta.url), 'utf8');
/** The same document, its one missed target reached. */
const corrected = accounts.replace('≥3座\t2\t20\t13\t雨水偏多，下半年补修', '≥3座\t3\t20\t20\t无');

let server: Listening | null = null;
afterEach(() => server?.stop());

async function auditOf(store: QueryableStore, more: readonly AuditRule[] = []) {
  const failures: RuleFailure[] = [];
  const rules = ruleSet([...(await readOwnRules()), ...more], {}, 'the test');
  const audit = createAudit(store, rules, (failure) => failures.push(failure));
  return { audit, failures };
}

/** Serves the graph, and asks it. */
async function served(store: QueryableStore, audit: Audit) {
  server = await listen({ host: '127.0.0.1', port: 0 });
  server.serve(createApp({ store, audit }));
  const url = `${server.url}/graphql`;
  return async (query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
}

const inDocuments = 'MATCH (p:Project)-[:DISCLOSED_IN]->(d:Document) WHERE d.id IN $documents';

/** A user's rule about projects. */
async function projectRule(id: string, query: string): Promise<AuditRule> {
  const [own] = await readOwnRules();
  if (own === undefined) throw new Error('There are no rules');
  return {
    ...own,
    ...{ id, query, subject: 'Project', parameters: {}, values: {} },
    message: { zh: '{subject}', en: '{subject}' },
  };
}

/** Stores a document without auditing it, as a program does that is ended in between. */
async function loadText(store: QueryableStore, text: string): Promise<void> {
  for (const document of await readDocuments('accounts.txt', new TextEncoder().encode(text))) {
    await loadDocument(store, document);
  }
}

const load = 'mutation ($text: String!) { loadDocument(text: $text, name: "accounts.txt") { outcome } }';
const unmet = `{ auditFindings(where: { rule: { eq: "indicator-unmet" } }) { totalCount nodes {
  id rule severity gravity decision message fiscalYear auditRule { title { zh } }
  subject { __typename ... on Indicator { name } } projects { nodes { name } } department { name }
  values { name label { en } text } sources { firstLine lastLine document { title } } review { decision note by }
} } }`;

interface Found {
  readonly auditFindings: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}

onEveryDatabase('findings', (graph) => {
  it('come with a load, about what the rule judges, with its lines, and go with what they rest on', async () => {
    await removeAll(graph());
    // Another department than in the other tests, whose reviewers' decisions outlast their documents.
    const [own, ownCorrected] = [accounts, corrected].map((one) => one.replaceAll('古建筑', '博物馆'));
    const ask = await served(graph(), (await auditOf(graph())).audit);
    await ask(load, { text: own });
    const { auditRules } = (await ask(
      '{ auditRules { id severity title { en } parameters { name value description { en } } source { zh } } }',
    )) as { auditRules: { id: string; parameters: { name: string; value: string[] }[] }[] };
    expect(auditRules.find(({ id }) => id === 'target-too-low')?.parameters).toMatchObject([
      { name: 'minimumRate', value: ['3'] },
    ]);
    const found = await ask(unmet);
    expect(found).toMatchObject({
      auditFindings: {
        totalCount: 1,
        nodes: [
          {
            rule: 'indicator-unmet',
            severity: 'WARNING',
            gravity: 2,
            decision: 'OPEN',
            fiscalYear: 2024,
            subject: { __typename: 'Indicator', name: '修缮廊桥数量' },
            projects: { nodes: [{ name: '2024年中央国家文物保护专项资金' }] },
            department: { name: '泰宁县博物馆保护中心' },
            sources: [
              { firstLine: 25, lastLine: 25, document: { title: '2024年度泰宁县博物馆保护中心单位决算' } },
            ],
            review: null,
          },
        ],
      },
    });
    expect(
      await ask(
        '{ projects(first: 5, where: { auditFindings: { some: { rule: { eq: "indicator-unmet" } } } }) { nodes { name indicators(first: 5, where: { findings: { some: {} } }) { nodes { name findings(first: 5) { nodes { rule } } } } } } }',
      ),
    ).toMatchObject({ projects: { nodes: [{ name: '2024年中央国家文物保护专项资金' }] } });
    expect(
      await ask(
        '{ statistics(groupBy: [RULE], where: { findings: { rule: { eq: "indicator-unmet" } } }) { groups { keys { value } count } } }',
      ),
    ).toEqual({ statistics: { groups: [{ keys: [{ value: 'indicator-unmet' }], count: 1 }] } });
    await ask(load, { text: ownCorrected });
    expect(await ask(unmet)).toEqual({ auditFindings: { totalCount: 0, nodes: [] } });
    const { documents } = (await ask('{ documents { nodes { id } } }')) as {
      documents: { nodes: { id: string }[] };
    };
    await ask('mutation ($id: ID!) { removeDocument(id: $id) }', { id: documents.nodes[0]?.id });
    expect((await graph().counts()).nodes.Finding).toBe(0);
  });

  it('keep what a reviewer decided, also while they are gone', async () => {
    await removeAll(graph());
    const ask = await served(graph(), (await auditOf(graph())).audit);
    await ask(load, { text: accounts });
    const [finding] = ((await ask(unmet)) as unknown as Found).auditFindings.nodes;
    const decide =
      'mutation ($id: ID!, $note: String) { reviewFinding(id: $id, decision: DISMISSED, note: $note) { decision note by } }';
    expect(await ask(decide, { id: finding?.id, note: '工程已验收' })).toMatchObject({
      reviewFinding: { decision: 'DISMISSED', note: '工程已验收' },
    });
    const decided = { decision: 'DISMISSED', review: { decision: 'DISMISSED', note: '工程已验收' } };
    expect(await ask(unmet)).toMatchObject({ auditFindings: { nodes: [decided] } });
    await ask(load, { text: corrected });
    expect(await ask('{ reviews { nodes { decision rule subjectName finding { id } } } }')).toEqual({
      reviews: {
        nodes: [
          { decision: 'DISMISSED', rule: 'indicator-unmet', subjectName: '修缮廊桥数量', finding: null },
        ],
      },
    });
    await ask(load, { text: accounts });
    expect(await ask(unmet)).toMatchObject({ auditFindings: { nodes: [{ id: finding?.id, ...decided }] } });
    await ask(decide, { id: finding?.id, note: null });
    expect(await ask(unmet)).toMatchObject({ auditFindings: { nodes: [{ review: { note: null } }] } });
  });

  it('are made by the next renewal where a program was ended between a load and its audit', async () => {
    await removeAll(graph());
    await loadText(graph(), accounts);
    expect((await graph().counts()).nodes.Finding).toBe(0);
    const { audit } = await auditOf(graph());
    expect(await audit.renew({ wanted: 'changed' })).toMatchObject({ documents: 1, failures: [] });
    const before = await graph().revision();
    expect(await audit.renew({ wanted: 'changed' })).toEqual({ documents: 0, findings: 0, failures: [] });
    expect(await graph().revision()).toBe(before);
  });

  it('come from a user’s rules too; one that writes or cannot be run is named and stops no other', async () => {
    await removeAll(graph());
    const { audit, failures } = await auditOf(graph(), [
      await projectRule('every-project', `${inDocuments} RETURN p.id AS subject`),
      await projectRule('writing', `${inDocuments} SET p.name = '改' RETURN p.id AS subject`),
      await projectRule('wrong', `${inDocuments} RETURN p.nothing( AS subject`),
      await projectRule('without-subject', `${inDocuments} RETURN p.name AS subject`),
    ]);
    const ask = await served(graph(), audit);
    await ask(load, { text: accounts });
    expect(await ask('{ auditFindings(where: { rule: { eq: "every-project" } }) { totalCount } }')).toEqual({
      auditFindings: { totalCount: 2 },
    });
    expect(failures.map((failure) => failure.rule).sort()).toEqual(['without-subject', 'writing', 'wrong']);
    expect(await ask('{ projects(where: { name: { eq: "改" } }) { totalCount } }')).toEqual({
      projects: { totalCount: 0 },
    });
  });

  it('are open again where a person decided of other figures', async () => {
    await removeAll(graph());
    const { audit } = await auditOf(graph());
    const ask = await served(graph(), audit);
    await ask(load, { text: accounts });
    const [finding] = ((await ask(unmet)) as unknown as Found).auditFindings.nodes;
    const decide = 'mutation ($id: ID!) { reviewFinding(id: $id, decision: DISMISSED) { decision } }';
    await ask(decide, { id: finding?.id });
    await ask(load, { text: accounts.replace('≥3座\t2\t20\t13', '≥3座\t1\t20\t6') });
    expect(await ask(unmet)).toMatchObject({
      auditFindings: { nodes: [{ id: finding?.id, decision: 'OPEN', review: { decision: 'DISMISSED' } }] },
    });
    const reported: unknown[] = [];
    for await (const event of audit.run({ rules: [...(await readOwnRules())], settings: {}, where: [] })) {
      if (event.type === 'finding' && event.finding.id === finding?.id) reported.push(event.finding.review);
    }
    expect(reported).toMatchObject([{ decision: 'OPEN' }]);
  });

  it('of a rule that looks beyond the audited documents are refused, and stop no other', async () => {
    await removeAll(graph());
    const text = 'RETURN p.id AS subject';
    const { audit, failures } = await auditOf(graph(), [
      await projectRule('beyond', `MATCH (p:Project) WHERE size($documents) > 0 ${text}`),
      await projectRule('twice', `${inDocuments} UNWIND ['（甲）', '(甲)'] AS key ${text}, key`),
    ]);
    const ask = await served(graph(), audit);
    await ask(load, { text: accounts });
    await ask(load, { text: accounts.replaceAll('古建筑保护中心', '博物馆') });
    expect(await ask('{ auditFindings(where: { rule: { eq: "indicator-unmet" } }) { totalCount } }')).toEqual(
      {
        auditFindings: { totalCount: 2 },
      },
    );
    expect(failures.map(({ rule }) => rule)).toEqual(['beyond']);
    expect(await ask('{ auditFindings(where: { rule: { eq: "twice" } }) { totalCount } }')).toEqual({
      auditFindings: { totalCount: 4 },
    });
  });

  it('are those of the documents as they are, also where one is changed while it is audited', async () => {
    await removeAll(graph());
    await loadText(graph(), accounts);
    let changes = 0;
    const busy: QueryableStore = {
      ...graph(),
      async replaceFindings(batch) {
        if (changes++ === 0) await loadText(graph(), corrected);
        return graph().replaceFindings(batch);
      },
    };
    const { audit } = await auditOf(busy);
    expect(await audit.renew({ wanted: 'all' })).toMatchObject({ documents: 1 });
    expect(changes).toBe(2);
    const ask = await served(graph(), audit);
    expect(await ask(unmet)).toEqual({ auditFindings: { totalCount: 0, nodes: [] } });
  });

  it('of a rule that failed come with the next start', async () => {
    await removeAll(graph());
    await loadText(graph(), accounts);
    const broken: QueryableStore = {
      ...graph(),
      rows: (query, ...more) =>
        query.neo4j.includes("'UNMET'")
          ? Promise.reject(new Error('The server ran out of memory'))
          : graph().rows(query, ...more),
    };
    const { failures } = await (await auditOf(broken)).audit.renew({ wanted: 'all' });
    expect(failures).toContainEqual({ rule: 'indicator-unmet', message: 'The server ran out of memory' });
    const { audit } = await auditOf(graph());
    expect(await audit.renew({ wanted: 'all' })).toMatchObject({ documents: 1, failures: [] });
    expect(await audit.renew({ wanted: 'all' })).toMatchObject({ documents: 0 });
    const ask = await served(graph(), audit);
    expect(await ask(unmet)).toMatchObject({ auditFindings: { totalCount: 1 } });
  });
});
