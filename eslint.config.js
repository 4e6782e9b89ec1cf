import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'data/', 'node_modules/', 'test-results/'] },
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		rules: {
			'no-undef': 'off', // the type checker knows better
			'no-shadow': 'off', // inside a transaction its handle shadows `db`, on purpose
			// the callers of goto and resolve are plain links: addresses are written whole
			'svelte/no-navigation-without-resolve': 'off',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: config } }
	},
	// the two places that print HTML: what our own Markdown renderer wrote, and words that it explained
	{
		files: ['src/lib/components/page/Prose.svelte', 'src/lib/components/text/Gloss.svelte'],
		rules: { 'svelte/no-at-html-tags': 'off' }
	}
);
