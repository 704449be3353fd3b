import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { App } from './app.ts';
import { SettingsError } from './settings.ts';

export interface Address {
  /** A host name or address of this machine. */
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
}

/** Answers a request, or leaves it alone (false). */
export type Greeting = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Listening {
  /** How a client on this machine reaches it, without a slash at the end. */
  readonly url: string;
  /** Has requests answered, as far as they can be, that come before there is an application; the others wait. */
  greet(greeting: Greeting): void;
  /** Hands requests to the application: those to come, and those that wait for it already. */
  serve(app: App): void;
  /** Takes no new requests, lets those that run finish (for 10 s at most), and frees the port. */
  stop(): Promise<void>;
}

const patience = 10_000;

/**
 * Takes an address. Requests wait until there is an application to serve, so that the address can be had before
 * anything is made that would be left behind where it cannot.
 * @throws SettingsError where the address cannot be had, one sentence that says what to do
 */
export async function listen({ host, port }: Address): Promise<Listening> {
  const waiting: ((app: App) => void)[] = [];
  let serving: App | null = null;
  let greeted: Greeting = () => false;
  const server = createServer((request, response) => {
    // Yoga answers every request itself, its failures included: nothing of the promise is left to handle.
    const answer = (app: App) => void app(request, response);
    if (serving !== null) answer(serving);
    else if (!greeted(request, response)) waiting.push(answer);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(refusal(error, { host, port }));
    });
    server.listen(port, host, resolve);
  });
  return {
    url: urlOf(server, host),
    greet(greeting) {
      greeted = greeting;
    },
    serve(app) {
      serving = app;
      for (const answer of waiting.splice(0)) answer(app);
    },
    async stop() {
      if (!server.listening) return;
      // What still waits for an application will get none.
      if (serving === null) server.closeAllConnections();
      await stop(server);
    },
  };
}

function refusal(error: NodeJS.ErrnoException, { host, port }: Address): Error {
  const sentence = sentences[error.code ?? '']?.({ host, port });
  return sentence === undefined ? error : new SettingsError(sentence, { cause: error });
}

const sentences: Readonly<Record<string, (address: Address) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} of ${host} is in use by another program: end that, or choose another port with PORT (0 takes a free one).`,
  EACCES: ({ port }) =>
    `Port ${port} is not allowed to this user: choose one above 1023 with PORT (0 takes a free one).`,
  EADDRNOTAVAIL: ({ host }) =>
    `${host} is no address of this machine: set HOST to one of them, 127.0.0.1 for this machine alone or 0.0.0.0 for all.`,
  ENOTFOUND: ({ host }) =>
    `The name ${host} is not known: set HOST to an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
};

function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port');
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${address.port}`;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    // A connection that is kept alive falls idle when its request is answered, and would hold the port for seconds.
    const idle = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close((error) => {
      clearTimeout(impatience);
      clearInterval(idle);
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
