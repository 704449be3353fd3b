import { userInfo } from 'node:os';

let known: string | null = null;

/**
 * The name of the user that the program runs as, by which it signs what is decided on this machine; where the system
 * has no name for the user's number, as in a container that was given any number, that number.
 */
export function thisUser(): string {
  // The system is asked once: it reads its list of users for each answer.
  known ??= nameOrNumber();
  return known;
}

function nameOrNumber(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if (process.getuid === undefined) throw error;
    return `user ${process.getuid()}`;
  }
}
