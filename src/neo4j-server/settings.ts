import { join } from 'node:path';
import type { Java } from './java.ts';

/** How much memory a server may take. */
export interface Memory {
  /** Heap, in MiB: fixed from the start, so that a server that does not fit fails at once. */
  heap: number;
  /** Page cache, in MiB: what of the store is held in memory outside of the heap. */
  pageCache: number;
}

/** The text of neo4j.conf: Bolt on loopback and nothing else, no report to the makers of Neo4j. */
export function serverSettings(port: number, memory: Memory): string {
  return [
    '# Written anew at each start by "npm run neo4j".',
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `server.memory.pagecache.size=${memory.pageCache}m`,
    'dbms.usage_report.enabled=false',
    // Netty waits twice this many seconds before it closes; at its default of 5 a server takes 10 s to stop.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    '',
  ].join('\n');
}

/** The arguments that make `java` the server whose folder is `home`. */
export function serverArguments(java: Java, jars: string, home: string, memory: Memory): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang', 'java.util.concurrent'];
  return [
    `-Xms${memory.heap}m`,
    `-Xmx${memory.heap}m`,
    // A server that ran out of heap answers nothing useful any more: let it end, and be noticed.
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    // What Netty and the page cache do is still allowed in newer Java, but warned about unless it is asked for.
    ...(java.version >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    ...(java.version >= 23 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    ...['-cp', join(jars, '*'), 'org.neo4j.server.CommunityEntryPoint'],
    `--home-dir=${home}`,
    `--config-dir=${configFolder(home)}`,
  ];
}

/** Where the server with this folder finds neo4j.conf. */
export function configFolder(home: string): string {
  return join(home, 'conf');
}
