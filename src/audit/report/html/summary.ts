/** What stands first: what was audited and how, and what was found by severity and by rule. */
import { severities } from '../../../graph/model/index.ts';
import type { Language } from '../../rule.ts';
import type { CollectedFindings, RuleFindings } from '../collect.ts';
import type { Fact } from '../facts.ts';
import { amountsText, scopeText, timeText } from '../finding-text.ts';
import type { Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { factList } from './fact-list.ts';
import { html, type Markup } from './markup.ts';

/** The head of the page. */
export function headOf(report: Report, language: Language): Markup {
  const words = wordsOf(language);
  const { columns } = words;
  const facts: readonly Fact[] = [
    [columns.auditedAt, timeText(report.date)],
    [columns.graph, report.graph],
    [columns.scope, scopeText(report, words)],
    [columns.documents, String(report.documents.length)],
  ];
  return html`<header>
    <h1>${words.title}</h1>
    <p class="notice" role="note">${words.notice}</p>
    ${factList(facts)}
  </header> `;
}

/** Counts by severity, then by rule with the money; each rule leads to its findings, or to what it looks for. */
export function summaryOf(collected: CollectedFindings, language: Language): Markup {
  const words = wordsOf(language);
  const { columns } = words;
  return html`<section aria-labelledby="summary">
    <h2 id="summary">${words.sections.summary}</h2>
    <table class="narrow">
      <thead>
        <tr>
          <th scope="col">${columns.severity}</th>
          <th scope="col">${columns.findings}</th>
          <th scope="col">${columns.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${severities.map(
          (severity) =>
            html`<tr>
              <th scope="row" class="${severity}">${words.severities[severity]}</th>
              <td class="number">${collected.bySeverity[severity]}</td>
              <td>${words.severityMeanings[severity]}</td>
            </tr>`,
        )}
        <tr>
          <th scope="row">${words.total}</th>
          <td class="number">${collected.total}</td>
          <td>${collected.total === 0 ? words.noFindings : null}</td>
        </tr>
      </tbody>
    </table>
    <table class="rules">
      <thead>
        <tr>
          <th scope="col">${columns.severity}</th>
          <th scope="col">${columns.rule}</th>
          <th scope="col">${columns.findings}</th>
          <th scope="col">${words.decisions.CONFIRMED}</th>
          <th scope="col">${words.decisions.DISMISSED}</th>
          <th scope="col">${columns.projects}</th>
          <th scope="col">${columns.amounts}</th>
        </tr>
      </thead>
      <tbody>
        ${collected.rules.map((one) => ruleRow(one, language))}
      </tbody>
    </table>
    <p class="soft">${words.amountsNote}</p>
  </section> `;
}

function ruleRow(one: RuleFindings, language: Language): Markup {
  const words = wordsOf(language);
  const { rule, findings, failure, projects, decided } = one;
  const target = findings.length > 0 ? `found-${rule.id}` : `rule-${rule.id}`;
  return html`<tr>
    <td class="${rule.severity}">${words.severities[rule.severity]}</td>
    <th scope="row"><a href="#${target}">${rule.title[language]}</a> <span class="id">${rule.id}</span></th>
    <td class="number">${failure === null ? findings.length : words.ruleFailed}</td>
    <td class="number">${decided.CONFIRMED}</td>
    <td class="number">${decided.DISMISSED}</td>
    <td class="number">${projects}</td>
    <td>${amountsText(one, language)}</td>
  </tr> `;
}
