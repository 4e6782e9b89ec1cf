import { availableParallelism } from 'node:os';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Where no page has script of its own, SvelteKit builds nothing for the browser and copies only the
 * server build's assets: so the enhancer is bundled among those. Comes after SvelteKit, which names
 * another folder.
 */
const enhancerAmongAssets: Plugin = {
	name: 'enhancer-among-assets',
	enforce: 'post',
	config: () => ({
		worker: {
			rolldownOptions: { output: { entryFileNames: '_app/immutable/assets/[name]-[hash].js' } }
		}
	})
};

/** Changes its whole process, and so has one to itself. */
const ALONE = 'src/routes/summaries/no-letters.test.ts';

export default defineConfig({
	plugins: [sveltekit(), enhancerAmongAssets],
	worker: { format: 'es' },
	// govuk-frontend carries one old hack that the CSS minifier would otherwise stop at
	css: {
		lightningcss: { errorRecovery: true },
		preprocessorOptions: { scss: { quietDeps: true } }
	},
	test: {
		environment: 'node',
		maxWorkers: Math.max(2, availableParallelism() - 1),
		// a slow machine is no failure
		testTimeout: 60_000,
		hookTimeout: 120_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'together',
					include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
					exclude: [ALONE],
					globalSetup: ['tests/support/engines.setup.ts'],
					// what a file imports, the next need not load again: that was half of the time
					isolate: false
				}
			},
			{ extends: true, test: { name: 'alone', include: [ALONE] } }
		]
	}
});
