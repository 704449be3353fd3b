import type { RuleFailure } from './finding.ts';

/** What a person is told of a rule that could not be run, in one line; engines end what they say as they like. */
export const failureSentence = ({ rule, message }: RuleFailure): string =>
  `The rule ${rule} could not be run: ${message.replaceAll(/\s+/g, ' ').replace(/[.\s]+$/, '')}.`;
