import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/index.ts';
import { isForApi } from './api-path.ts';
import type { Access } from './access.ts';
import type { Log } from './log.ts';
import { BadCredentials, KeysUnavailable, rightsBy, type Rights } from './rights.ts';
import type { WritingBy } from './writing.ts';

/** What Node's HTTP server tells of a connection. */
interface NodeRequest {
  readonly req?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Finds out what the sender of a request to the API may do, refuses those that may not read (401), and gives the others
 * their rights in the context. Where that cannot be found out, because the issuer's keys cannot be had, it says so (503).
 * @param isPublic whether the program is reached from outside, through a proxy
 */
export function useRights(
  access: Access,
  isPublic: boolean,
  writingBy: WritingBy,
  log: Log,
): Plugin<Context> {
  const rightsOf = rightsBy(access, isPublic);
  const granted = new WeakMap<Request, Rights>();
  return {
    onRequest: async (hook) => {
      if (!isForApi(hook.url)) return;
      const { req } = hook.serverContext as NodeRequest;
      try {
        const rights = await rightsOf({ headers: hook.request.headers, address: req?.socket?.remoteAddress });
        if (rights.roles.has('reader')) granted.set(hook.request, rights);
        else {
          hook.endResponse(
            unauthenticated('Reading needs a key here: send it as "Authorization: Bearer …".'),
          );
        }
      } catch (error) {
        if (error instanceof BadCredentials) hook.endResponse(unauthenticated(error.message));
        else if (error instanceof KeysUnavailable) {
          log.error({ err: error.cause }, 'A token could not be checked');
          hook.endResponse(refusal(503, error.message, 'KEYS_UNAVAILABLE'));
        } else throw error;
      }
    },
    onContextBuilding: ({ context, extendContext }) => {
      extendContext({ writing: writingBy(granted.get(context.request) ?? nobody) });
    },
  };
}

const nobody: Rights = { roles: new Set(), name: '' };

const unauthenticated = (message: string): Response =>
  refusal(401, message, 'UNAUTHENTICATED', { 'www-authenticate': 'Bearer' });

const refusal = (status: number, message: string, code: string, headers: HeadersInit = {}): Response =>
  Response.json({ errors: [{ message, extensions: { code } }] }, { status, headers });
