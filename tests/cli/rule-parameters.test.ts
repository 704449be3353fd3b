import { describe, expect, it } from 'vitest';
import { readOwnRules } from '../../src/audit/read-rules.ts';
import { CommandError } from '../../src/cli/command-error.ts';
import { withParameters } from '../../src/cli/rule-parameters.ts';

const rules = await readOwnRules();
const ruleWith = (type: 'number' | 'object') => {
  for (const { id, parameters } of rules) {
    for (const [name, parameter] of Object.entries(parameters)) {
      if (typeof parameter.default === type) return { id, name };
    }
  }
  throw new Error(`No rule has a parameter that is a ${type}`);
};
const numbered = ruleWith('number');
const listed = ruleWith('object');

describe('a parameter on the command line', () => {
  it.each([
    ['7', ['7']],
    ['无, 无偏差，', ['无', '无偏差']],
    ['', []],
  ])('is a list where the rule has a list: "%s"', (value, words) => {
    const written = [`${listed.id}.${listed.name}=${value}`];
    expect(withParameters({}, written, rules)).toEqual({ [listed.id]: { [listed.name]: words } });
  });

  it('is a number where the rule has a number, and stands beside the settings', () => {
    const settings = { [numbered.id]: { other: 1 }, [listed.id]: 'off' } as const;
    expect(withParameters(settings, [`${numbered.id}.${numbered.name}=0.5`], rules)).toEqual({
      [numbered.id]: { other: 1, [numbered.name]: 0.5 },
      [listed.id]: 'off',
    });
    for (const value of ['', ' ', 'many', 'Infinity']) {
      expect(() => withParameters({}, [`${numbered.id}.${numbered.name}=${value}`], rules)).toThrow(
        CommandError,
      );
    }
  });
});
