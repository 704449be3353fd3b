import type { NodeDefinition } from '../definition.ts';

export const threePublicExpenses = {
  kind: 'ThreePublicExpenses',
  plural: 'threePublicExpenses',
  description: "A document's expenses for travel abroad, vehicles and receptions (“三公”经费)",
  key: ['document'],
  owner: 'document',
  properties: {
    total: { type: 'money', description: 'All of them (合计)' },
    abroad: { type: 'money', description: 'Travel abroad on duty (因公出国（境）费)' },
    vehiclePurchase: { type: 'money', description: 'Purchase of vehicles (公务用车购置费)' },
    vehicleRunning: { type: 'money', description: 'Running of vehicles (公务用车运行费)' },
    reception: { type: 'money', description: 'Receptions (公务接待费)' },
  },
} as const satisfies NodeDefinition;
