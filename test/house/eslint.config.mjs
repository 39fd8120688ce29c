// The linter's rules: the habits of the house that a machine can see.
import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const ban = (...patterns) => ['error', { patterns }];
const only = (group, importNames, message) => ({ group: [group], ...(importNames ? { importNames } : {}), message });

export default ts.config(
  { ignores: ['**/dist/**', '**/*.d.ts', 'client/vite.config.ts', 'client/build/**', '**/*.cjs', '**/*.mjs'] },
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json', 'client/tsconfig.json'], tsconfigRootDir: new URL('../../', import.meta.url).pathname } },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import the file itself.' }, { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }, { selector: 'TSEnumDeclaration', message: 'String-literal unions, not enums.' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-object-type': 'off',
      // Taste, or at odds with interfaces whose methods may be async and components that hand callbacks on.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/ledger/**', 'src/kernel/**'],
    rules: { 'no-restricted-imports': ban(only('typeorm', ['Repository'], 'Use act.tx: there are no repositories.')) },
  },
  { files: ['client/src/**/*.{ts,tsx}'], plugins: { 'react-hooks': hooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'max-lines-per-function': ['error', { max: 110, skipBlankLines: true, skipComments: true }] } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-explicit-any': 'off', '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off' } },
);
