/** The committed pages of the rules' documentation, as they have to be. */
import { format, resolveConfig } from 'prettier';
import { rulesDocumentation } from '../src/audit/documentation.ts';
import { readOwnRules } from '../src/audit/read-rules.ts';
import type { Language } from '../src/audit/rule.ts';

export interface DocumentationPage {
  readonly path: string;
  readonly text: string;
}

const pages: readonly (readonly [Language, string])[] = [
  ['en', 'docs/rules.md'],
  ['zh', 'docs/rules.zh-CN.md'],
];

/** Each page with its path from the project's folder. */
export async function documentationPages(): Promise<readonly DocumentationPage[]> {
  const rules = await readOwnRules();
  return Promise.all(
    pages.map(async ([language, path]) => {
      const options = await resolveConfig(path);
      return {
        path,
        text: await format(rulesDocumentation(rules, language), { ...options, parser: 'markdown' }),
      };
    }),
  );
}
