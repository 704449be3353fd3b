import type { AuditRule, ParameterValue } from '../audit/rule.ts';
import type { RuleSettings } from '../audit/rule-set.ts';
import { CommandError } from './command-error.ts';

/**
 * Settings with the values that `--param` gives.
 * @param written `RULE.NAME=VALUE` each; the words of a list are parted by commas, and there are none after `NAME=`
 * @returns the settings; rules and parameters that there are not are left in, for `ruleSet` to name what there is
 * @throws CommandError for a text that is no parameter, or no number where the rule wants one
 */
export function withParameters(
  settings: RuleSettings,
  written: readonly string[],
  rules: readonly AuditRule[],
): RuleSettings {
  const merged: Record<string, RuleSettings[string]> = { ...settings };
  for (const text of written) {
    const [, id = '', name = '', value = ''] = /^([^.=]+)\.([^.=]+)=(.*)$/s.exec(text) ?? [];
    if (id === '') {
      throw new CommandError(`"${text}" is no parameter: write it like target-too-low.minimumRate=5.`);
    }
    const before = merged[id];
    const wanted = rules.find((rule) => rule.id === id)?.parameters[name]?.default;
    merged[id] = {
      ...(before === undefined || before === 'off' ? {} : before),
      [name]: typeof wanted === 'number' ? numberOf(value, text) : wordsOf(value),
    };
  }
  return merged;
}

function numberOf(value: string, text: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw new CommandError(`"${text}": this parameter is a number, such as 5 or 0.5.`);
}

/** In the settings' own, changeable form. */
function wordsOf(value: string): Extract<ParameterValue, string[]> {
  const words = value.split(/[,，]/).map((word) => word.trim());
  return words.filter((word) => word !== '');
}
