/** Who a request is from, and what it may do: by API key, by JWT, or because it comes from this machine. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type Access, type ApiKey, type Role, type TokenIssuer, writesFromThisMachine } from './access.ts';
import { thisUser } from './this-user.ts';

/** A key or token that is not accepted: one sentence for the caller. */
export class BadCredentials extends Error {
  override readonly name = 'BadCredentials';
}

/** Tokens cannot be checked now, through no fault of the caller: one sentence for them; the cause is the operator's. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** What a request shows of its sender. */
export interface Caller {
  readonly headers: Headers;
  /** The address of the other end of the connection; undefined where there is none, as in tests of one process. */
  readonly address: string | undefined;
}

/** What a caller may do, and what decisions of theirs are signed with. */
export interface Rights {
  readonly roles: ReadonlySet<Role>;
  readonly name: string;
}

/**
 * The rights of a caller. Every role may read.
 * @param isPublic whether the program is reached from outside, through a proxy: then no request is from this machine
 * @returns a function that throws BadCredentials where a key or a token is given and not accepted, and KeysUnavailable
 * where the issuer's keys cannot be had
 */
export function rightsBy(access: Access, isPublic: boolean): (caller: Caller) => Promise<Rights> {
  const keySet = access.tokens === null ? null : issuersKeys(access.tokens);
  return async (caller) => {
    const credentials = credentialsOf(caller.headers);
    if (credentials === null) return withoutCredentials(access, !isPublic && isLocal(caller));
    const { roles, name } =
      access.tokens !== null && keySet !== null && credentials.split('.').length === 3
        ? await rightsOfToken(credentials, access.tokens, keySet)
        : rightsOfKey(credentials, access.keys);
    return { roles: new Set<Role>([...roles, 'reader']), name };
  };
}

interface Named {
  readonly roles: readonly Role[];
  readonly name: string;
}

function withoutCredentials(access: Access, fromThisMachine: boolean): Rights {
  const local = writesFromThisMachine(access) && fromThisMachine;
  const roles = new Set<Role>([
    ...(access.openReading ? (['reader'] as const) : []),
    ...(local ? (['loader', 'reviewer'] as const) : []),
  ]);
  return { roles, name: local ? thisUser() : 'anonymous' };
}

function credentialsOf(headers: Headers): string | null {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  return bearer?.trim() ?? headers.get('x-api-key');
}

function rightsOfKey(key: string, keys: readonly ApiKey[]): Named {
  const given = createHash('sha256').update(key).digest();
  const known = keys.filter(({ sha256 }) => timingSafeEqual(given, Buffer.from(sha256, 'hex')));
  const [first] = known;
  if (first === undefined) {
    throw new BadCredentials('This key is not known here: ask the operator for one.');
  }
  return { roles: known.map(({ role }) => role), name: first.name };
}

async function rightsOfToken(
  token: string,
  { issuer, audience }: TokenIssuer,
  keySet: JWTVerifyGetKey,
): Promise<Named> {
  try {
    const { payload } = await jwtVerify(token, keySet, { issuer, audience });
    return { roles: rolesClaimed(payload), name: nameClaimed(payload) };
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    throw new BadCredentials(`This token is not accepted (${error.message}): sign in again.`, {
      cause: error,
    });
  }
}

/** The keys of the issuer, fetched when they are needed. What is wrong with the token itself stays an error of that. */
function issuersKeys({ jwksUrl }: TokenIssuer): JWTVerifyGetKey {
  const keyFor = createRemoteJWKSet(new URL(jwksUrl));
  const ofTheToken = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];
  return async (header, token) => {
    try {
      return await keyFor(header, token);
    } catch (error) {
      if (ofTheToken.some((kind) => error instanceof kind)) throw error;
      throw new KeysUnavailable('Tokens cannot be checked now: try again, or tell the operator.', {
        cause: new Error(`The keys of JWT_JWKS_URL cannot be had from ${jwksUrl}`, { cause: error }),
      });
    }
  };
}

/**
 * Who signs, by the claims that OpenID Connect names. Of those only `sub` is never given to another person, so it
 * stands behind the name that people know.
 */
function nameClaimed({ preferred_username: username, name, sub }: JWTPayload): string {
  const [known = 'a token without a name'] = [username, name, sub].filter(
    (claim): claim is string => typeof claim === 'string' && claim !== '',
  );
  return sub === undefined || sub === '' || sub === known ? known : `${known} (${sub})`;
}

function rolesClaimed({ roles }: JWTPayload): readonly Role[] {
  const named: readonly unknown[] = Array.isArray(roles)
    ? roles
    : typeof roles === 'string'
      ? roles.split(/[\s,]+/)
      : [];
  return (['reader', 'loader', 'reviewer'] as const).filter((role) => named.includes(role));
}

/** What proxies add to a request. One that adds none of them cannot be told from a program on this machine. */
const proxyHeaders = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * From this machine, not by way of a proxy on it, and asked for by its own name: a page that has its own name point to
 * this machine (DNS rebinding) is not.
 */
function isLocal({ headers, address }: Caller): boolean {
  const forwarded = proxyHeaders.some((name) => headers.has(name));
  const host = /^(?:\[::1\]|127\.\d+\.\d+\.\d+|localhost)(?::\d+)?$/i.test(headers.get('host') ?? '');
  const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address ?? '');
  return loopback && host && !forwarded;
}
