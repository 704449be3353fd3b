import type { Fact } from '../facts.ts';
import { html, type Markup } from './markup.ts';

export const factList = (facts: readonly Fact[]): Markup =>
  html`<dl class="facts">
    ${facts.map(
      ([term, text]) =>
        html`<dt>${term}</dt>
          <dd>${text}</dd>`,
    )}
  </dl>`;
