import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Rules 1 to 3 of how this is built: routes hold no queries, a domain alone names its tables, and
// domains look only to those before them, through their index.

const domains = [
	...['accounts', 'drafts', 'groups', 'files', 'calls', 'arrivals', 'studies', 'invitations'],
	...[
		'prompts',
		'glossary',
		'contributions',
		'worries',
		'quotations',
		'meetings',
		'payments',
		'themes',
		'challenges',
		'outcomes',
		'publications',
		'reflections',
		'inbox'
	],
	...['exports', 'desk', 'leaving', 'letters']
];
const beneath = ['access', 'audit', 'db', 'http', 'mail'];
const server = 'src/lib/server';

const files = globSync(`${server}/**/*.ts`)
	.filter((file) => !file.endsWith('.test.ts'))
	.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const routes = globSync('src/{routes,lib/components}/**/*.{ts,svelte}').map((file) => ({
	file,
	text: readFileSync(file, 'utf8')
}));

/** table → the folder whose tables.ts describes it */
const owners = new Map(
	globSync(`${server}/*/tables.ts`).flatMap((file) => {
		const list = /export interface \w+Tables \{([^}]*)\}/.exec(readFileSync(file, 'utf8'))?.[1];
		return [...(list ?? '').matchAll(/^\s*(\w+): /gm)].map(([, table]) => [table, folder(file)]);
	})
);

describe('the layers', () => {
	it('know every table', () => {
		expect(owners.size).toBeGreaterThan(30);
		expect(owners.get('contribution')).toBe('contributions');
	});

	it('keep queries out of routes and components', () => {
		const guilty = routes.filter(({ text }) =>
			/from 'kysely'|selectFrom\(|insertInto\(|updateTable\(|deleteFrom\(|sql`/.test(text)
		);
		expect(guilty.map(({ file }) => file)).toEqual([]);
	});

	it('let only its own folder name a table', () => {
		const strays = files.flatMap(({ file, text }) =>
			namedTables(text)
				.filter((table) => owners.has(table) && owners.get(table) !== folder(file))
				.map((table) => `${file} names ${table}`)
		);
		expect(strays).toEqual([]);
	});

	it('let domains look only to those before them, through their index', () => {
		const wrong = files.flatMap(({ file, text }) =>
			[...text.matchAll(/from '(?:\.\.|#server)\/([a-z]+)\/([\w.]+)'/g)]
				.filter(([, to = '', entry = '']) => !allowed(folder(file), to, entry))
				.map(([line]) => `${file}: ${line}`)
		);
		expect(wrong).toEqual([]);
	});
});

function folder(file: string) {
	return file.slice(server.length + 1).split('/')[0] ?? '';
}

function namedTables(text: string) {
	const calls = /(?:selectFrom|insertInto|updateTable|deleteFrom|[jJ]oin)\(\s*\[?'(\w+)/g;
	return [...text.matchAll(calls)].map(([, table]) => table ?? '');
}

function allowed(from: string, to: string, entry: string) {
	if (from === to || entry === 'tables.ts') return true;
	// what starts and stops everything looks at everything
	if (['app.ts', 'jobs'].includes(from)) return true;
	if (beneath.includes(to))
		return !domains.includes(from) || ['index.ts', 'values.ts'].includes(entry);
	// what carries a session or keeps a form needs to know sessions and secrets, and no other domain
	if (beneath.includes(from)) return to === 'accounts';
	return domains.indexOf(to) < domains.indexOf(from) && entry === 'index.ts';
}
