import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** What may depend on what, on two axes. A deliberately illegal import in tools/boundary-fixture proves that it bites. */
const depConstraints = [
  { sourceTag: 'type:pure', onlyDependOnLibsWithTags: ['type:pure'], bannedExternalImports: ['@nestjs/*', 'typeorm', 'react', 'react-*', 'pg', 'bullmq'] },
  { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:pure', 'type:platform'], bannedExternalImports: ['react', 'react-*'] },
  { sourceTag: 'type:migrations', onlyDependOnLibsWithTags: ['type:pure', 'type:migrations'], bannedExternalImports: ['react', 'react-*', '@nestjs/*'] },
  { sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['type:pure', 'type:platform', 'type:feature'], bannedExternalImports: ['react', 'react-*'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:pure', 'type:ui'], bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'bullmq'] },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:pure', 'type:platform', 'type:feature', 'type:migrations', 'type:testing'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:pure', 'type:platform', 'type:feature', 'type:ui', 'type:migrations'] },
  { sourceTag: 'type:check', onlyDependOnLibsWithTags: ['type:pure', 'type:platform', 'type:feature', 'type:ui', 'type:testing', 'type:app', 'type:migrations'] },
  { sourceTag: 'type:workspace', onlyDependOnLibsWithTags: ['type:pure'] },
  { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
  { sourceTag: 'scope:browser', onlyDependOnLibsWithTags: ['scope:shared', 'scope:browser'] },
  { sourceTag: 'scope:server', onlyDependOnLibsWithTags: ['scope:shared', 'scope:server'] },
  { sourceTag: 'scope:any', onlyDependOnLibsWithTags: ['scope:shared', 'scope:server', 'scope:browser', 'scope:any'] },
  { sourceTag: 'scope:workspace', onlyDependOnLibsWithTags: ['scope:shared'] },
];

/** A test may stand on the testing library, whatever the code beside it may stand on. */
const testConstraints = depConstraints.map((constraint) =>
  ['type:platform', 'type:feature', 'type:migrations'].includes(constraint.sourceTag) ? { ...constraint, onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'type:testing', 'type:migrations'] } : constraint);

const boundaries = (constraints, allow = []) => ['error', {
  enforceBuildableLibDependency: false,
  allow: ['^.*/eslint(\\.base)?\\.config\\.[cm]?js$', ...allow],
  // The word lists of the domain are loaded late by a browser and at once by a server.
  checkDynamicDependenciesExceptions: ['.*'],
  // A library's own tests use the testing library, which is built on it.
  ignoredCircularDependencies: [['testing', '*']],
  depConstraints: constraints,
}];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.nx/**', 'tools/boundary-fixture/**', '**/*.generated.ts', '**/*-env.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  { plugins: { '@nx': nx } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(depConstraints),
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.{spec,it-spec,mig-spec}.{ts,tsx}', 'libs/*/rehearsal/**'], rules: { '@nx/enforce-module-boundaries': boundaries(testConstraints) } },
  { files: ['apps/e2e/**', 'apps/bench/**'], rules: { '@nx/enforce-module-boundaries': boundaries(testConstraints, ['@vigie/server']) } },
  // What builds an app is no part of it.
  { files: ['apps/*/vite.config.ts'], rules: { '@nx/enforce-module-boundaries': boundaries(depConstraints, ['../../tools/thread-code.ts', '../../tools/packed-files.ts']) } },
  { files: ['apps/server/http/*.spec.ts'], rules: { '@nx/enforce-module-boundaries': boundaries(testConstraints, ['../../../tools/packed-files']) } },
  {
    files: ['libs/**/*.ts', 'apps/server/**/*.ts'],
    ignores: ['libs/pipeline/**', '**/*.spec.ts', '**/*.it-spec.ts'],
    rules: {
      'no-restricted-syntax': ['error', {
        selector: "CallExpression[callee.property.name=/^(add|addBulk)$/][callee.object.name=/[qQ]ueue$/], CallExpression[callee.property.name=/^(add|addBulk)$/][callee.object.property.name=/[qQ]ueue$/]",
        message: 'Jobs are enqueued by the outbox relay only (libs/pipeline): write an outbox event in the transaction instead.',
      }],
    },
  },
  { files: ['tools/**', 'docker/**', 'apps/server/**', 'apps/bench/**', '**/*.mjs', '**/*.spec.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', fetch: 'readonly', performance: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', Buffer: 'readonly', AbortSignal: 'readonly' } } },
  // Code that a thread is given as a string: it has no modules to import.
  { files: ['**/*.worker.cjs'], languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' } },
);
