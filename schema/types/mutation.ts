/** Loading and removing documents; everything else changes by loading its document again. */
import { GraphQLError } from 'graphql';
import { kindOfId } from '../../src/graph/ids.ts';
import type { WriteOutcome } from '../../src/graph/store.ts';
import { badInput } from '../bad-input.ts';
import { builder } from '../builder.ts';
import { type Context, toldBy } from '../context.ts';
import type { LoadedDocument, Writing, WritingRole } from '../writing.ts';
import { problem } from './document.ts';

builder.mutationType({
  description: 'Changes of the graph, for callers with the role (写入)',
});

builder.scalarType('File', {
  description:
    'A file, sent by the GraphQL multipart request convention: PDF, DOCX, XLSX, HTML, Markdown, text … (文件)',
  serialize: () => {
    throw new TypeError('A file is never a part of an answer');
  },
});

const loadOutcome = builder.enumType('LoadOutcome', {
  description: 'What became of a document that was loaded (载入结果)',
  values: {
    CREATED: { value: 'created', description: 'New in the graph (新增)' },
    REPLACED: { value: 'replaced', description: 'In place of what it held before (替换)' },
    UNCHANGED: { value: 'unchanged', description: 'The same file as before: nothing to do (未变)' },
  } satisfies Record<Uppercase<WriteOutcome>, { value: WriteOutcome; description: string }>,
});

const loadReport = builder.objectRef<LoadedDocument>('LoadReport').implement({
  description: 'What the loader found in a document (载入报告)',
  fields: (t) => ({
    documentId: t.id({
      description: 'Id of the document, for `node` (文件标识)',
      resolve: ({ report }) => report.documentId,
    }),
    title: t.string({ description: 'Its title (标题)', resolve: ({ report }) => report.title }),
    outcome: t.field({
      type: loadOutcome,
      description: 'What became of it (结果)',
      resolve: ({ report }) => report.outcome,
    }),
    projects: t.int({ description: 'Projects read (项目数)', resolve: ({ report }) => report.projects }),
    indicators: t.int({
      description: 'Their indicators (指标数)',
      resolve: ({ report }) => report.indicators,
    }),
    fundingSources: t.int({
      description: 'Funds that pay for them (资金数)',
      resolve: ({ report }) => report.fundingSources,
    }),
    repairs: t.int({ description: 'Values put right (修复数)', resolve: ({ report }) => report.repairs }),
    problems: t.field({
      type: [problem],
      description: 'What could not be read, with its lines (未能识读)',
      resolve: ({ problems }) => problems,
    }),
  }),
});

builder.mutationField('loadDocument', (t) =>
  t.field({
    type: [loadReport],
    description:
      'Reads a published file and puts its documents into the graph, in place of what they held before; role loader (载入文件)',
    args: {
      file: t.arg({ type: 'File', description: 'The file (文件)' }),
      text: t.arg.string({ description: 'Or its text, for plain text, Markdown, HTML and CSV (文本)' }),
      name: t.arg.string({
        description:
          'What the document is called in messages and in its record; the name of the file where left out (名称)',
      }),
    },
    resolve: async (_parent, { file, text, name }, context) => {
      const writing = writingFor('loader', context);
      if ((file == null) === (text == null)) throw badInput('Give either "file" or "text", and not both.');
      const fileName = nonEmpty(name) ?? nonEmpty(file?.name) ?? 'document.txt';
      const bytes =
        file == null ? new TextEncoder().encode(text ?? '') : new Uint8Array(await file.arrayBuffer());
      return writing.load(fileName, bytes, toldBy(context));
    },
  }),
);

builder.mutationField('removeDocument', (t) =>
  t.boolean({
    description:
      'Takes a document and all that only it says out of the graph; false where there is no such document; role loader (移除文件)',
    args: { id: t.arg.id({ required: true, description: 'Its id (标识)' }) },
    resolve: (_parent, { id }, context) => {
      const writing = writingFor('loader', context);
      if (kindOfId(id) !== 'Document') throw badInput(`${JSON.stringify(id)} is not the id of a document.`);
      return writing.remove(id, toldBy(context));
    },
  }),
);

/** @throws GraphQLError FORBIDDEN where the caller has not the role, or the graph is served for reading alone */
export function writingFor(role: WritingRole, { writing }: Context): Writing {
  const refusal = writing === undefined ? 'This graph is served for reading alone.' : writing.refusal(role);
  if (writing === undefined || refusal !== null) {
    throw new GraphQLError(refusal ?? '', { extensions: { code: 'FORBIDDEN' } });
  }
  return writing;
}

function nonEmpty(text: string | null | undefined): string | null {
  return text === undefined || text === null || text.trim() === '' ? null : text.trim();
}
