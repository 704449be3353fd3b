/** What the operations are asked of: invented documents with every kind, and generated ones for their number. */
import { generatedDocuments } from '../../../bench/generated/documents.ts';
import { wholeRecord } from '../../graph/records/sample-record.ts';
import { accounts, budget } from '../../schema/records.ts';

export const records = [
  wholeRecord(),
  accounts,
  budget,
  ...generatedDocuments({
    ...{ documents: 6, projects: 20, indicators: [4, 12], measures: 60, centralFunds: 'many' },
  }),
];
