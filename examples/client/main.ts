/** `npx tsx examples/client/main.ts [URL]`: prints every project that central special funds pay for. */
import { centralFundsProjects } from './central-funds.ts';

const projects = await centralFundsProjects(process.argv[2] ?? 'http://127.0.0.1:4000/graphql');
for (const { name, fiscalYear, department, fundingSources } of projects) {
  const money = fundingSources.edges.map(({ node, amount }) => `${node.name} ${amount?.wanYuan ?? '?'} 万元`);
  process.stdout.write(`${fiscalYear} ${department?.name ?? ''} ${name}: ${money.join(', ')}\n`);
}
