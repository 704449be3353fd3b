/** What a reader looks up: rules that could not be run, the rules in full, the documents. */
import type { Language } from '../../rule.ts';
import type { CollectedFindings, RuleFindings } from '../collect.ts';
import { ruleFacts } from '../facts.ts';
import { parametersText } from '../finding-text.ts';
import { nodeUrl, type Report } from '../report.ts';
import { wordsOf } from '../words.ts';
import { factList } from './fact-list.ts';
import { html, linkTo, type Markup } from './markup.ts';

/** The appendix, made while it is written. */
export function appendixOf(
  { rules }: CollectedFindings,
  report: Report,
  language: Language,
): readonly Markup[] {
  const words = wordsOf(language);
  const failed = rules.filter(({ failure }) => failure !== null);
  const failures = html`<section aria-labelledby="failures">
    <h2 id="failures">${words.sections.failures}</h2>
    ${failed.map(
      ({ rule, failure }) =>
        html`<p class="failure">
          <a href="#rule-${rule.id}">${rule.title[language]}</a> <span class="id">${rule.id}</span> ${failure}
        </p>`,
    )}
  </section> `;
  const explained = html`<section aria-labelledby="rules">
    <h2 id="rules">${words.sections.rules}</h2>
    ${rules.map((one) => ruleOf(one, language))}
  </section> `;
  const documents = html`<section aria-labelledby="documents">
    <h2 id="documents">${words.sections.documents}</h2>
    <ol>
      ${report.documents.map(
        ({ id, title, fileName }) =>
          html`<li>${linkTo(nodeUrl(report, id), title)} <span class="id">${fileName}</span></li> `,
      )}
    </ol>
  </section> `;
  return [...(failed.length > 0 ? [failures] : []), explained, documents];
}

function ruleOf(one: RuleFindings, language: Language): Markup {
  const words = wordsOf(language);
  const { rule } = one;
  return html`<section class="rule" aria-labelledby="rule-${rule.id}">
    <h3 id="rule-${rule.id}">
      ${rule.title[language]} <span class="id">${rule.id}</span>
      <span class="${rule.severity}">${words.severities[rule.severity]}</span>
    </h3>
    ${factList([...ruleFacts(rule, language), [words.columns.parameters, parametersText(one, language)]])}
  </section> `;
}
