/**
 * The page's looks, on a screen and on A4: text and links stand out from their ground by at least 4.5 to 1 (WCAG AA),
 * a table's heading is repeated on each sheet of paper, and no finding is cut in two where a sheet can hold it.
 */
export const style = `
:root { color-scheme: light; --ink: #1b1f24; --soft: #4a5560; --line: #c9d1d9; --head: #1f3a5f; --error: #a1260d; --warning: #7a4b00; --note: #0b5394; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 75rem; color: var(--ink); background: #fff; font: 0.9375rem/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font-size: 1.6rem; line-height: 1.3; color: var(--head); }
h2 { margin: 2.2rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 2px solid var(--head); font-size: 1.25rem; color: var(--head); }
h3 { margin: 1.5rem 0 0.4rem; font-size: 1.05rem; }
p { margin: 0.4rem 0; }
a { color: #0b4fa8; }
.notice { margin: 1rem 0; padding: 0.6rem 0.9rem; border-left: 4px solid var(--warning); background: #fff8e6; }
.failure { margin: 0.4rem 0; padding: 0.4rem 0.9rem; border-left: 4px solid var(--error); background: #fdf0ed; }
.soft, .id { color: var(--soft); font-size: 0.85em; }
.id { font-family: ui-monospace, Consolas, monospace; font-weight: normal; }
.ERROR { color: var(--error); } .WARNING { color: var(--warning); } .NOTICE { color: var(--note); }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.4rem 0; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; }
table { width: 100%; margin: 0.6rem 0; border-collapse: collapse; }
table.narrow { width: auto; }
caption { padding: 0.2rem 0; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--head); color: #fff; font-weight: 600; }
tbody th { font-weight: 600; }
.rules thead th { white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.findings { table-layout: fixed; } .findings .no { width: 2.8rem; } .findings .whose { width: 23%; } .findings .where { width: 18%; } .findings .review { width: 12%; }
.rules .id { white-space: nowrap; }
details { margin-top: 0.25rem; } summary { cursor: pointer; color: var(--soft); font-size: 0.85em; }
pre { margin: 0.25rem 0; padding: 0.4rem; background: #f3f5f7; font: 0.85em/1.5 inherit; white-space: pre-wrap; }
@page { size: A4; margin: 16mm 12mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; color: #4a5560; } }
@media print {
  body { max-width: none; padding: 0; font-size: 9pt; line-height: 1.45; }
  h1 { font-size: 17pt; } h2 { font-size: 13pt; } h3 { font-size: 10.5pt; }
  h2, h3, caption, .lead { break-after: avoid; }
  thead { display: table-header-group; }
  tr, dl.facts, .notice, .failure, .rule { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  thead th, .notice, .failure { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details:not([open]) { display: none; }
}
`;
