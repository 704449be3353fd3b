/** What one request may bring, before it is known what it asks for. */
export interface RequestLimits {
  readonly bodyBytes: number;
  /** Names, signs and values of its query; the largest of people's queries have some hundred. */
  readonly tokens: number;
  /** Fields that the client names itself. */
  readonly aliases: number;
}

export const defaultRequestLimits: RequestLimits = {
  bodyBytes: 32 * 1024 * 1024,
  tokens: 2_000,
  aliases: 50,
};
