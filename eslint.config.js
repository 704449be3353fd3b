import tseslint from 'typescript-eslint';

/**
 * Holds who may import whom (docs/architecture.md): files of a folder, and the folders that they may not import from.
 * @param {string} folder
 * @param {string} others separated by spaces
 */
const keepsFrom = (folder, others) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.{1,2}/(?:.*/)?(?:${others.split(' ').join('|')})/`,
            message: `${folder} does not import from there: see "Who may import whom" in docs/architecture.md.`,
          },
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'eslint.config.js'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      // neo4j-driver declares its option objects as classes that nobody is meant to construct.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  keepsFrom('loaders', 'src schema'),
  keepsFrom('src/graph', 'schema audit server control cli neo4j-server'),
  keepsFrom('src/graph/embedded', 'schema audit server control cli neo4j-server neo4j memory records'),
  keepsFrom('src/graph/neo4j', 'schema audit server control cli neo4j-server embedded memory records'),
  keepsFrom('src/graph/memory', 'schema audit server control cli neo4j-server embedded neo4j records'),
  keepsFrom('schema', 'server control cli neo4j-server embedded neo4j memory'),
  keepsFrom('src/audit', 'schema server control cli neo4j-server embedded neo4j memory'),
  keepsFrom('src/server', 'control cli neo4j-server embedded neo4j memory'),
  keepsFrom('src/control', 'schema cli neo4j-server embedded neo4j memory'),
  keepsFrom('src/cli', 'neo4j-server embedded neo4j memory'),
  keepsFrom('src/neo4j-server', 'loaders schema audit server control cli graph'),
);
