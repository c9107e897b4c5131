import tseslint from 'typescript-eslint'

const clock = 'has a clock or a place in it; take the value as a parameter'

export default tseslint.config(
  {ignores: ['dist/**', 'lib/**', 'reference/**', 'node_modules/**']},
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/dot-notation': ['error', {allowIndexSignaturePropertyAccess: true}],
      'no-restricted-syntax': [
        'error',
        {selector: 'ExportDefaultDeclaration', message: 'Name what is exported.'}
      ],
      'max-params': ['error', 3]
    }
  },
  {
    files: ['tools/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        {name: 'Date', message: `Date ${clock}.`},
        {name: 'Intl', message: `Intl ${clock}.`}
      ],
      'no-restricted-properties': [
        'error',
        {object: 'Math', property: 'random', message: 'Same input, same bytes.'},
        ...['toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'localeCompare'].map((property) => ({
          property,
          message: `${property} ${clock}.`
        }))
      ]
    }
  },
  {files: ['*.config.ts'], rules: {'no-restricted-syntax': 'off'}},
  // What a script leaves on `globalThis` has no other declaration.
  {files: ['**/*.d.ts'], rules: {'no-var': 'off'}}
)
