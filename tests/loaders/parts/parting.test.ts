import { expect, it } from 'vitest';
import { parting } from '../../../loaders/parts/parting.ts';
import { readDocuments } from '../../../loaders/index.ts';

const statement = (department: string): string[] => [
  `${department}2031年度部门预算`,
  '支出总表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出',
  '213\t农林水支出\t30.00\t10.00\t20.00',
];

it('lines above the title of another document are read once, though they have no title of their own', async () => {
  const [, ...untitled] = statement('云川市水务局');
  const lines = [
    ...untitled,
    ...Array.from({ length: 40 }, () => '说明：无。'),
    ...statement('云川市林业局'),
  ];
  const [read] = await readDocuments(
    'one.txt',
    new TextEncoder().encode(statement('云川市水务局').join('\n')),
  );
  if (read === undefined) throw new Error('The statement was not read');
  const asked: (readonly { text: string }[])[] = [];
  const parts = parting<{ text: string }>((some) => {
    asked.push([...some]);
    return read;
  });
  const documents = [...lines.flatMap((text) => parts.next({ text })), ...parts.end()];
  expect(documents).toHaveLength(2);
  expect(asked.map((some) => [some[0]?.text, some.length])).toEqual([
    ['支出总表', 44],
    ['云川市林业局2031年度部门预算', 5],
  ]);
});
