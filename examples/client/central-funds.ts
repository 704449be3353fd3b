/** Every project that central special funds pay for, page by page, with its money. */
import { Client, fetchExchange } from '@urql/core';
import { graphql, type ResultOf } from './graphql.ts';

const centralFunds = graphql(`
  query CentralFunds($after: String) {
    projects(
      first: 20
      after: $after
      where: { fundingSources: { some: { category: { eq: SPECIAL_FUND }, level: { eq: CENTRAL } } } }
    ) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name
        fiscalYear
        department {
          name
        }
        fundingSources(where: { level: { eq: CENTRAL } }) {
          edges {
            amount {
              wanYuan
            }
            node {
              name
            }
          }
        }
      }
    }
  }
`);

export type CentralFundsProject = ResultOf<typeof centralFunds>['projects']['nodes'][number];

/**
 * All of them, in the order of the pages.
 * @param url the endpoint, such as http://127.0.0.1:4000/graphql
 * @throws CombinedError of urql where a page cannot be had
 */
export async function centralFundsProjects(url: string): Promise<CentralFundsProject[]> {
  const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });
  const projects: CentralFundsProject[] = [];
  let after: string | null = null;
  do {
    const { data, error } = await client.query(centralFunds, { after }).toPromise();
    if (error !== undefined) throw error;
    projects.push(...(data?.projects.nodes ?? []));
    after = data?.projects.pageInfo.hasNextPage === true ? data.projects.pageInfo.endCursor : null;
  } while (after !== null);
  return projects;
}
