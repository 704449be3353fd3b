/** `statistics`: counts and sums by groups, computed where the graph is kept. */
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import { toldBy } from '../context.ts';
import { rootReading } from '../model/list-field.ts';
import {
  statisticsKeys,
  statisticsSubjects,
  type StatisticsKey,
  type StatisticsSubject,
} from '../model/statistics-keys.ts';
import { edgeWhereOf, whereOf } from '../model/where.ts';
import { newBranch } from '../plan/draft.ts';
import { defaultLimits, type Limits } from '../plan/limits.ts';
import { compiledField } from '../plan/operation.ts';
import { groupingOf, groupsOf, type KeyValue, type StatisticsGroup } from '../plan/statistics.ts';
import { money } from './money.ts';

const statisticsKey = builder.enumType('StatisticsKey', {
  description: 'By what rows are grouped (分组依据)',
  values: Object.fromEntries(
    Object.entries(statisticsKeys).map(([value, description]) => [value, { value, description }]),
  ) as Record<StatisticsKey, { value: StatisticsKey; description: string }>,
});

const keyValue = builder.objectRef<KeyValue>('StatisticsKeyValue').implement({
  description: 'What the rows of a group have in common (分组值)',
  fields: (t) => ({
    by: t.expose('by', { type: statisticsKey, description: 'What it is (依据)' }),
    id: t.exposeID('id', {
      nullable: true,
      description: 'Id of the node, where it is one: a region, department, unit, fund or category (标识)',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The value, or the name, path or code of the node; none where a row has none (值)',
    }),
  }),
});

const statisticsSum = builder.objectRef<StatisticsGroup['sums'][number]>('StatisticsSum').implement({
  description: 'An amount, summed over the rows of a group (合计)',
  fields: (t) => ({
    amount: t.exposeString('amount', { description: 'Which amount: the field’s name (金额字段)' }),
    total: t.expose('total', {
      type: money,
      nullable: true,
      description: 'The sum, exact to the 分; none where no row has the amount (合计)',
    }),
  }),
});

const statisticsGroup = builder.objectRef<StatisticsGroup>('StatisticsGroup').implement({
  description: 'Rows with the same values of all keys (分组)',
  fields: (t) => ({
    keys: t.expose('keys', {
      type: [keyValue],
      description: 'Their values, in the order of groupBy (分组值)',
    }),
    count: t.exposeInt('count', { description: 'How many rows (数量)' }),
    sums: t.expose('sums', { type: [statisticsSum], description: 'Sums of all their amounts (合计)' }),
  }),
});

interface StatisticsView {
  readonly groups: readonly StatisticsGroup[];
  readonly totalCount: number;
}

const statistics = builder.objectRef<StatisticsView>('Statistics').implement({
  description: 'Counts and sums by groups (统计)',
  fields: (t) => ({
    groups: t.expose('groups', { type: [statisticsGroup], description: 'The largest groups first (分组)' }),
    totalCount: t.exposeInt('totalCount', { description: 'How many groups there are in all (分组总数)' }),
  }),
});

const fundingWhere = builder.inputType('FundingWhere', {
  description: 'Which payments of funds to projects count; all conditions hold together (资金条件)',
  fields: (t) => ({
    projects: t.field({ type: whereOf('Project'), description: 'To projects of which this holds (项目)' }),
    fundingSources: t.field({
      type: whereOf('FundingSource'),
      description: 'From funds of which this holds (资金来源)',
    }),
    edge: t.field({
      type: edgeWhereOf('FUNDED_BY') ?? whereOf('Project'),
      description: 'Of whose payment this holds (关系条件)',
    }),
  }),
});

const subjectDescriptions: Readonly<Record<StatisticsSubject, string>> = {
  documents: 'Documents (文件)',
  projects: 'Projects: one with several funds is in the group of each, once (项目)',
  indicators: 'Indicators: those of a project with several funds are in the group of each, once (绩效指标)',
  budgetLines:
    'Lines of expenditure by category; a category’s line holds those below it: name one depth or code (支出科目)',
  funding: 'What each fund pays to each project: amounts by fund add up to the whole (项目资金)',
  findings: 'Findings of the audit: one about several projects is in the group of each, once (审计发现)',
};

const statisticsWhere = builder.inputType('StatisticsWhere', {
  description: 'What is counted, and which of them: an empty condition counts all (统计对象)',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      Object.entries(subjectDescriptions).map(([subject, description]) => [
        subject,
        t.field({
          type:
            subject === 'funding' ? fundingWhere : whereOf(statisticsSubjects[subject as StatisticsSubject]),
          description,
        }),
      ]),
    ),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: statistics,
    description:
      'Counts and sums by groups. A budget and the accounts of one year print the same money twice: name the kind of document, or group by it (统计)',
    args: {
      groupBy: t.arg({
        type: [statisticsKey],
        required: true,
        description: 'By what, together; an empty list makes one group of all (分组依据)',
      }),
      where: t.arg({ type: statisticsWhere, required: true, description: 'What is counted (统计对象)' }),
      first: t.arg.int({
        description: 'How many groups: 50 where it is left out, 500 at most (前几组)',
      }),
    },
    // The grouping is a plan of its own; its condition costs what that of a counted list costs.
    extensions: rootReading((root, { args, limits }) => {
      numberOfGroups(args['first'], limits);
      const { grouping } = askedBy(args);
      const { kind, filter, along } = grouping;
      const through = along === null ? [] : [{ type: 'related', ...along, quantifier: 'some' } as const];
      const filters = [...(filter === null ? [] : [filter]), ...through];
      const branch = newBranch(kind, { filter: filters.length === 0 ? null : { type: 'and', filters } });
      branch.withCount = true;
      root.branches.push(branch);
    }),
    resolve: async (_parent, args, context, info) => {
      compiledField(context, info);
      const asked = askedBy(args);
      const groups = groupsOf(asked, await context.store.group(asked.grouping, toldBy(context)));
      const limit = numberOfGroups(args.first, context.limits ?? defaultLimits);
      return { groups: groups.slice(0, limit), totalCount: groups.length };
    },
  }),
);

function askedBy(args: Readonly<Record<string, unknown>>) {
  const { groupBy, where } = args;
  return groupingOf(groupBy as readonly StatisticsKey[], where as Readonly<Record<string, unknown>>);
}

function numberOfGroups(first: unknown, { pageSize, largestPage }: Limits): number {
  if (typeof first !== 'number') return pageSize;
  if (first >= 0 && first <= largestPage) return first;
  throw badInput(`first is ${first}; give 0 to ${largestPage}, or fewer groups by another groupBy.`);
}
