import { nodeType } from '../model/node-type.ts';

nodeType('ListedProject');
