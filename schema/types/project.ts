import { nodeType } from '../model/node-type.ts';
import { repairsField } from './repair.ts';

nodeType('Project', {
  inOtherForm: ['repairs'],
  fields: (t) => ({ repairs: repairsField(t) }),
});
