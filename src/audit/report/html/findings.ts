/** The findings themselves: a section for each severity, and in it a table for each rule. */
import { severities } from '../../../graph/model/index.ts';
import type { Finding } from '../../finding.ts';
import type { AuditRule, Language } from '../../rule.ts';
import type { CollectedFindings, RuleFindings } from '../collect.ts';
import { kindText, timeText, valuesText } from '../finding-text.ts';
import { nodeUrl, type Report } from '../report.ts';
import { placesByDocument } from '../source-text.ts';
import { wordsOf } from '../words.ts';
import { html, linkTo, type Markup } from './markup.ts';

/** What documents are written in, whatever language the report is in. */
const documentsLanguage = 'zh-CN';

/** The findings, made while they are written. */
export function* findingsOf(
  { rules, bySeverity }: CollectedFindings,
  report: Report,
  language: Language,
): Generator<Markup> {
  const words = wordsOf(language);
  for (const severity of severities) {
    const own = rules.filter(({ rule, findings }) => rule.severity === severity && findings.length > 0);
    if (own.length === 0) continue;
    const title = words.bracketed(words.severities[severity], words.count(bySeverity[severity]));
    yield html`<section aria-labelledby="${severity}">
      <h2 id="${severity}"><span class="${severity}">${title}</span></h2>
      ${own.map((one) => tableOf(one, report, language))}
    </section> `;
  }
}

function tableOf({ rule, findings }: RuleFindings, report: Report, language: Language): Markup {
  const words = wordsOf(language);
  const { columns } = words;
  const title = words.bracketed(rule.title[language], words.count(findings.length));
  return html`<h3 id="found-${rule.id}">${title} <a class="id" href="#rule-${rule.id}">${rule.id}</a></h3>
    <p class="soft lead">${rule.method[language]}</p>
    <table class="findings">
      <thead>
        <tr>
          <th scope="col" class="no">#</th>
          <th scope="col" class="whose">${columns.project}</th>
          <th scope="col">${columns.message}</th>
          <th scope="col" class="where">${columns.sources}</th>
          <th scope="col" class="review">${columns.decision}</th>
        </tr>
      </thead>
      <tbody>
        ${rowsOf(rule, findings, report, language)}
      </tbody>
    </table> `;
}

function* rowsOf(
  rule: AuditRule,
  findings: readonly Finding[],
  report: Report,
  language: Language,
): Generator<Markup> {
  for (const [index, finding] of findings.entries()) {
    yield html`<tr id="${finding.id}">
      <td class="number">${linkTo(nodeUrl(report, finding.id), String(index + 1))}</td>
      <td>${whose(finding, language)}</td>
      <td>
        ${finding.message[language]}
        <div class="soft">${valuesText(finding, rule, language)}</div>
      </td>
      <td>${sourcesOf(finding, report, language)}</td>
      <td>${reviewOf(finding, language)}</td>
    </tr> `;
  }
}

function whose({ projects, subject, department, fiscalYear }: Finding, language: Language): Markup {
  const words = wordsOf(language);
  const isProject = subject.kind === 'Project' && projects.length === 1;
  const own = isProject
    ? null
    : html`<div class="soft">${words.labelled(kindText(subject.kind, words), subject.name)}</div>`;
  const from = [
    ...(department === null ? [] : [department.name]),
    ...(fiscalYear === null ? [] : [fiscalYear]),
  ];
  return html`${projects.map(({ name }) => html`<div lang="${documentsLanguage}">${name}</div>`)}${own}
    <div class="soft">${from.join(' ')}</div>`;
}

function sourcesOf({ sources }: Finding, report: Report, language: Language): readonly Markup[] {
  const words = wordsOf(language);
  return placesByDocument(sources, words).map(({ documentId, fileName, places, quotes }) => {
    const quoted =
      quotes.length === 0
        ? null
        : html`<details>
            <summary>${words.columns.quote}</summary>
            ${quotes.map((quote) => html`<pre lang="${documentsLanguage}">${quote}</pre>`)}
          </details>`;
    return html`<div>
      ${linkTo(nodeUrl(report, documentId), fileName)} <span class="soft">${places}</span>${quoted}
    </div>`;
  });
}

function reviewOf({ review }: Finding, language: Language): Markup {
  const words = wordsOf(language);
  if (review === null) return html`${words.decisions.OPEN}`;
  return html`${words.decisions[review.decision]}
    <div class="soft">${review.by}<br />${timeText(review.at)}</div>
    <div>${review.note}</div>`;
}
