/** The connection to a Neo4j: one driver, one database, and every failure said in a sentence. */
import neo4j, { type Driver, type ManagedTransaction, type Session, type SessionMode } from 'neo4j-driver';
import { GraphUnavailable } from '../errors.ts';
import type { ConnectionUse } from '../store.ts';
import { explained, unusableUri, type Address } from './unavailable.ts';
import type { DriverValue } from './values.ts';

export interface ConnectionOptions {
  /** `bolt://`, `neo4j://`, or with `+s` for TLS. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** @default the user's home database */
  readonly database?: string;
}

export type Parameters = Readonly<Record<string, unknown>>;
export type Fields = Readonly<Record<string, DriverValue>>;

export interface StatementOptions {
  /** Milliseconds after which the server ends it. @default no limit of ours */
  readonly timeout?: number;
}

export interface Connection {
  readonly version: string;
  /** Runs one statement in a transaction of its own that may go to any member of a cluster that can read. */
  read(text: string, parameters?: Parameters, options?: StatementOptions): Promise<Fields[]>;
  /** The same, record by record as they arrive: for what would not fit into memory. */
  stream(text: string, parameters?: Parameters): AsyncIterable<Fields>;
  /** Whether a statement can change nothing. Throws, in the server's words, where it cannot be run. */
  readsOnly(text: string, parameters: Parameters): Promise<boolean>;
  /** Runs one statement that changes something, constraints and indexes included. */
  write(text: string, parameters?: Parameters): Promise<Fields[]>;
  /** Runs work in one transaction; the driver tries again where another transaction was in the way. */
  inTransaction<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T>;
  /** How many connections of the driver are in use now. */
  use(): ConnectionUse;
  close(): Promise<void>;
}

/** Connections to a server at most: the driver's own default. */
const MOST_CONNECTIONS = 100;

/** COLLECT subqueries came with 5.6, and with them a plan in one statement. */
const OLDEST = [5, 6] as const;

/** How long the driver tries a transaction again, in milliseconds: then the user should hear of it. */
const RETRY_TIME = 5_000;

/**
 * Connects, and makes sure that the server answers, takes the password and has the database.
 * @throws GraphUnavailable, one sentence that says what to do
 */
export async function connect(options: ConnectionOptions): Promise<Connection> {
  const address: Address = { ...options, database: options.database ?? null };
  const driver = driverFor(options);
  try {
    // READ and WRITE are asked for by each call; the database is named in each, which saves asking for its name.
    const database = options.database ?? (await homeDatabase(driver));
    const { agent } = await driver.getServerInfo({ database });
    const version = /\/(\d[\d.]*)/.exec(agent ?? '')?.[1] ?? '';
    if (isTooOld(version)) {
      throw new GraphUnavailable(
        `${options.uri} is ${agent ?? 'an unknown server'}: budget-graph needs Neo4j ${OLDEST.join('.')} or newer; 5.26 is the version it is tested with.`,
      );
    }
    await driver.executeQuery('RETURN 1', {}, { database, routing: 'READ' });
    return connectionOver(driver, database, version, address);
  } catch (error) {
    await driver.close();
    throw explained(error, address);
  }
}

function driverFor({ uri, username, password }: ConnectionOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      // Money is larger than a JavaScript number can be trusted with; values.ts turns the rest back into numbers.
      useBigInt: true,
      connectionTimeout: 5_000,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: RETRY_TIME,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'budget-graph',
    });
  } catch (error) {
    throw unusableUri(uri, error);
  }
}

async function homeDatabase(driver: Driver): Promise<string> {
  const { records } = await driver.executeQuery(
    'SHOW HOME DATABASE YIELD name',
    {},
    { database: 'system', routing: 'READ' },
  );
  return String(records[0]?.get('name') ?? 'neo4j');
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

function connectionOver(driver: Driver, database: string, version: string, address: Address): Connection {
  // The driver does not tell of its pool; but each of these holds one connection, or waits for one.
  let running = 0;
  const spoken = async <T>(work: () => Promise<T>): Promise<T> => {
    running += 1;
    try {
      return await work();
    } catch (error) {
      throw explained(error, address);
    } finally {
      running -= 1;
    }
  };
  const execute =
    (routing: 'READ' | 'WRITE') =>
    async (text: string, parameters: Parameters = {}, { timeout }: StatementOptions = {}) => {
      const transactionConfig = timeout === undefined ? {} : { timeout };
      const { records } = await driver.executeQuery(text, parameters, {
        database,
        routing,
        transactionConfig,
      });
      return records.map((record) => record.toObject() as Fields);
    };
  const write = execute('WRITE');
  const readAgain = execute('READ');
  return {
    version,
    // A transaction that the driver can try again takes a second round trip, so it is begun where the first try fails.
    read: (text, parameters, options) =>
      spoken(() =>
        readAtOnce(driver, database, { text, parameters, ...options }).catch((error: unknown) => {
          if (!neo4j.isRetryableError(error)) throw error;
          return readAgain(text, parameters, options);
        }),
      ),
    write: (text, parameters) => spoken(() => write(text, parameters)),
    readsOnly: (text, parameters) =>
      spoken(async () => {
        const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, parameters, {
          database,
          routing: 'READ',
        });
        return summary.queryType === 'r';
      }),
    async *stream(text, parameters = {}) {
      const session = driver.session({ ...reading, database });
      running += 1;
      try {
        for await (const record of session.run<Fields>(text, parameters)) yield record.toObject();
      } catch (error) {
        throw explained(error, address);
      } finally {
        running -= 1;
        await session.close();
      }
    },
    inTransaction: (work) =>
      spoken(() => withSession(driver, { database }, (session) => session.executeWrite(work))),
    use: () => ({
      inUse: Math.min(running, MOST_CONNECTIONS),
      most: MOST_CONNECTIONS,
      waiting: Math.max(0, running - MOST_CONNECTIONS),
    }),
    close: () => driver.close(),
  };
}

const reading = { defaultAccessMode: neo4j.session.READ } as const;

/** One statement in one round trip: the server makes the transaction of its own. */
function readAtOnce(
  driver: Driver,
  database: string,
  { text, parameters, timeout }: { text: string; parameters: Parameters | undefined } & StatementOptions,
): Promise<Fields[]> {
  return withSession(driver, { ...reading, database }, async (session) => {
    const { records } = await session.run(text, parameters, timeout === undefined ? {} : { timeout });
    return records.map((record) => record.toObject() as Fields);
  });
}

/** Sessions of one driver see what the others of it have written, on whichever member of a cluster. */
async function withSession<T>(
  driver: Driver,
  config: { readonly database: string; readonly defaultAccessMode?: SessionMode },
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = driver.session({ ...config, bookmarkManager: driver.executeQueryBookmarkManager });
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
