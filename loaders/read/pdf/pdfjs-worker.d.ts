/** The part of PDF.js that parses files; importing it is enough, and it comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
