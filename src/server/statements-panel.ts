/**
 * A bar below GraphiQL that shows the statements behind the answer, readable as they were sent: in the answer itself
 * they stand at its very end, with their line breaks escaped. It reads them out of `extensions.statements`, so that
 * there is a bar only where the program shows them (in development).
 */
const style = `
body { display: flex; flex-direction: column; height: 100vh; margin: 0 }
#root { flex: 1; height: auto; min-height: 0; overflow: hidden }
#root .graphiql-container { height: 100% }
.graphiql-logo { white-space: nowrap }
#statements { background: #fff; border-top: 1px solid #d5d9e0; color: #3b4b68; flex: none; font: 14px/1.5 system-ui, sans-serif; max-height: 45vh; overflow: auto }
#statements summary { cursor: pointer; padding: 6px 16px }
#statements section { border: 0 solid; border-color: inherit; border-top-width: 1px; padding: 6px 16px }
#statements div { display: grid; gap: 16px; grid-template-columns: 3fr 1fr }
#statements pre { font: 13px/1.5 'Fira Code', ui-monospace, monospace; margin: 4px 0; overflow-wrap: anywhere; white-space: pre-wrap }
#statements .failed { color: #c8102e }
body.graphiql-dark #statements { background: #212a3b; border-color: #3f4b61; color: #b7c2d7 }
@media (prefers-color-scheme: dark) {
  body:not(.graphiql-light) #statements { background: #212a3b; border-color: #3f4b61; color: #b7c2d7 }
}
`;

const script = `
(() => {
  const panel = document.getElementById('statements');
  const make = (name, text, className = '') =>
    Object.assign(document.createElement(name), { textContent: text, className });
  const told = (count, word) => count + ' ' + word + (count === 1 ? '' : 's');
  const figures = (rows, milliseconds) => told(rows, 'row') + ' · ' + milliseconds.toFixed(1) + ' ms';
  const show = (statements) => {
    const sum = (name) => statements.reduce((whole, each) => whole + each[name], 0);
    const head = 'Behind the answer (查询语句): ' + told(statements.length, 'statement') + ' · ' +
      figures(sum('rows'), sum('milliseconds'));
    const sections = statements.map(({ text, parameters, rows, milliseconds, failed }, index) => {
      const section = document.createElement('section');
      const title = index + 1 + ' · ' + (failed ? 'failed' : figures(rows, milliseconds));
      const columns = document.createElement('div');
      columns.append(make('pre', text), make('pre', JSON.stringify(parameters, null, 1)));
      section.append(make('strong', title, failed ? 'failed' : ''), columns);
      return section;
    });
    panel.replaceChildren(make('summary', head), ...sections);
    panel.hidden = false;
  };
  const ask = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await ask(...request);
    if (/json/.test(response.headers.get('content-type') ?? '')) {
      response.clone().json().then(({ extensions }) => {
        if (Array.isArray(extensions?.statements)) show(extensions.statements);
      }, () => undefined);
    }
    return response;
  };
})();
`;

const root = '<div id="root"></div>';

/** GraphiQL's page with the bar. Throws where the page has no place for it. */
export function withStatements(page: string): string {
  if (!page.includes(root)) throw new Error('The page of GraphiQL has another form than this version knows');
  const panel = `<details id="statements" hidden></details><style>${style}</style><script>${script}</script>`;
  return page.replace(root, () => `${root}${panel}`);
}
