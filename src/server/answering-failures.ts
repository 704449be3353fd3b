import type { Plugin } from 'graphql-yoga';
import { maskError } from './mask-error.ts';
import type { Log } from './log.ts';

/**
 * Has what fails before an operation is read (in a plugin's `onRequest`) logged, and answered by 500 and the request's
 * id: Yoga itself would answer by the stack of the error.
 */
export function answeringFailures<P extends Pick<Plugin, 'onRequest'>>(plugin: P, log: Log): P {
  const { onRequest } = plugin;
  if (onRequest === undefined) return plugin;
  const masked = maskError(log);
  return {
    ...plugin,
    onRequest: async (hook) => {
      try {
        await onRequest(hook);
      } catch (error) {
        hook.endResponse(Response.json({ errors: [masked(error)] }, { status: 500 }));
      }
    },
  };
}
