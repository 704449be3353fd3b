/** One instruction of a Dockerfile, e.g. `COPY --from=build /app/dist ./dist`. */
export interface Instruction {
  name: string;
  /** What stands behind the name, lines continued by a backslash put together. */
  text: string;
}

/** A stage: its `FROM`, the name that others copy from it by, and its instructions. */
export interface Stage {
  image: string;
  name: string | undefined;
  instructions: Instruction[];
}

/** Reads a Dockerfile of plain instructions: comments, continued lines, no here-documents. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  const lines = text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('#'))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  for (const line of lines) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [, image = '', , stage] = /^(\S+)(\s+AS\s+(\S+))?$/.exec(rest) ?? [];
      stages.push({ image, name: stage, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (name === '' || stage === undefined) throw new Error(`Not an instruction of a stage: ${line}`);
      stage.instructions.push({ name, text: rest });
    }
  }
  return stages;
}
