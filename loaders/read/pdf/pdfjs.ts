/**
 * PDF.js, in the build that runs on Node 20. It brings polyfills (core-js) for what Node 20 lacks, and with them
 * replaces for the whole program what Node has by versions that take six times as long: these are put back.
 */
const slowed = [
  [JSON, 'stringify'],
  [JSON, 'parse'],
  [Array.prototype, 'push'],
  [Function.prototype, 'toString'],
] as const;

const own = slowed.map(([of, name]) => Object.getOwnPropertyDescriptor(of, name));
const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
// What the library would load itself with the first PDF, polyfills and all.
await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
slowed.forEach(([of, name], index) => Object.defineProperty(of, name, own[index] ?? {}));

export const { getDocument, OPS } = library;
