import { test as base, type BrowserContext } from '@playwright/test';
import { House } from './house.ts';

export { expect } from '@playwright/test';

export type Role = 'member' | 'organiser' | 'researcher' | 'administrator';

type Each = {
	/** The built server. Its database is an untouched copy of the example at the beginning of each file. */
	server: House;
	/** A new browser, signed in as that person of the example; closed after the test. */
	as: (role: Role) => Promise<BrowserContext>;
};
type Worker = { house: { server: House; file: string } };

/** Tests against the built server. `page.goto('/sign-in')` is an address of it. */
export const test = base.extend<Each, Worker>({
	house: [
		async ({ browserName: _browser }, use, info) => {
			const house = { server: new House(`${info.workerIndex}`), file: '' };
			await use(house);
			await house.server.stop();
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	server: async ({ house }, use, info) => {
		if (house.file !== info.file) await house.server.fresh();
		house.file = info.file;
		await use(house.server);
		if (info.status !== info.expectedStatus)
			await info.attach('server.log', { path: house.server.log, contentType: 'text/plain' });
	},
	baseURL: async ({ server }, use) => use(server.origin),
	as: async ({ browser, server, javaScriptEnabled }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async (role) => {
			const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled });
			contexts.push(context);
			await signIn(context, server.origin, role);
			return context;
		});
		for (const context of contexts) await context.close();
	}
});

async function signIn(context: BrowserContext, origin: string, role: Role) {
	const answer = await context.request.post('/demo/sign-in', {
		form: { as: role },
		headers: { Accept: 'text/html', Origin: origin },
		maxRedirects: 0
	});
	if (answer.status() !== 303) throw new Error(`sign-in as ${role} answered ${answer.status()}`);
}
