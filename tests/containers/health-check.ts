import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { z } from 'zod';

const boundTo = z.object({ port: z.number() });

/**
 * Runs a container's health check, which is a command of Node's, against a server that answers /health so.
 *
 * @param command - the words behind CMD
 * @param status - what /health answers; every other path is 404
 * @returns the exit code: 0 is healthy
 */
export async function healthCheck(command: readonly string[], status: number): Promise<number> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/health' ? status : 404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = boundTo.parse(server.address());
  try {
    const [program, ...words] = command;
    if (program !== 'node') throw new Error(`The image has no ${program ?? 'command'} to check health with.`);
    const run = spawn(process.execPath, words, {
      env: { ...process.env, PORT: String(port) },
      stdio: 'ignore',
    });
    const [code] = (await once(run, 'exit')) as [number];
    return code;
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
