/** Who may read and write, as the operator sets it. */
import type { WritingRole } from '../../schema/index.ts';

export type Role = 'reader' | WritingRole;

/** A key's role and the SHA-256 of the key, in hexadecimal digits: settings never hold the key itself. */
export interface ApiKey {
  readonly role: Role;
  readonly sha256: string;
  /** Whose key it is: decisions on findings are signed with it. */
  readonly name: string;
}

/** Whose tokens are accepted; their claim `roles` (a list, or words in one text) names the roles. */
export interface TokenIssuer {
  readonly jwksUrl: string;
  readonly issuer: string;
  readonly audience: string;
}

export interface Access {
  readonly keys: readonly ApiKey[];
  readonly tokens: TokenIssuer | null;
  /** Whether reading needs no key. */
  readonly openReading: boolean;
}

export const openAccess: Access = { keys: [], tokens: null, openReading: true };

/** Whether writing is for callers on this machine, without a key. */
export const writesFromThisMachine = ({ keys, tokens }: Access): boolean =>
  keys.length === 0 && tokens === null;
