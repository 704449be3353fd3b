/** Where the API is. */
export const apiPath = '/graphql';

/** Whether a request is for the API, however its address is written. */
export const isForApi = ({ pathname }: URL): boolean => /^\/graphql\/?$/.test(pathname);
