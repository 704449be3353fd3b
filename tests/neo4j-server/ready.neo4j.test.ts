import { expect, it } from 'vitest';
import { answers } from '../../src/neo4j-server/ready.ts';
import { describeNeo4j, emptyNeo4j } from '../engines/neo4j.ts';

describeNeo4j('a server that refuses the password', () => {
  const asked = async (limit: number, hasOpened: boolean) => {
    const { uri } = await emptyNeo4j();
    // A user that there is not: three wrong passwords of one that there is would lock it.
    const access = { uri, username: 'nobody', password: 'wrong' };
    return answers(access, limit, new AbortController().signal, () => hasOpened);
  };

  it('has another one than is kept beside the data, where it is our own', async () => {
    expect(await asked(60_000, true)).toBe(
      'Neo4j does not take the password that is kept beside its data: name another folder by --data.',
    );
  });

  it('is waited for where it is another one on our port, until our own has said why it ended', async () => {
    expect(await asked(0, false)).toMatch(/^Neo4j did not answer within 0 s/);
  });
});
