import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// govuk-frontend carries one old hack that the CSS minifier would otherwise stop at
	css: {
		lightningcss: { errorRecovery: true },
		preprocessorOptions: { scss: { quietDeps: true } }
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
		globalSetup: ['tests/support/engines.setup.ts'],
		environment: 'node'
	}
});
