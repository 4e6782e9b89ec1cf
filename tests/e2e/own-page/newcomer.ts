import { randomBytes } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import * as accounts from '#server/accounts/index.ts';
import { after, DAY, now } from '#server/db/index.ts';
import { open } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import { demo } from '../../../scripts/demo-data.ts';
import type { House } from '../support/house.ts';

/** Somebody who has just joined the example's group and said nothing yet, signed in on a browser of their own. */
export async function newcomer(
	server: House,
	browser: Browser,
	{ name, script }: { name: string; script: boolean | undefined }
): Promise<BrowserContext> {
	const db = open(server.databasePath);
	const group = await groups.bySlug(db, demo.group);
	const [noor] = await groups.organisers(db, group.id);
	const by = { person: noor?.person_id ?? '' };
	const email = `${name.toLowerCase()}@example.org`;
	const person = await accounts.addPerson(db, by, { known_name: name, email, reach: 'email' });
	await groups.join(db, by, { group, person: person.id, role: 'member', shown_name: name });
	await accounts.permit(
		db,
		{ person: person.id },
		{
			...{ person: person.id, purpose: 'quote', answer: 'no', how: 'web' }
		}
	);
	const token = randomBytes(20).toString('hex');
	const at = now();
	await db
		.insertInto('session')
		.values({
			...{ id: accounts.hashToken(token), person_id: person.id, expires_at: after(at, DAY) },
			...{ device: 'own', label: 'A test', created_at: at, seen_at: at }
		})
		.execute();
	await db.destroy();
	const context = await browser.newContext({
		baseURL: server.origin,
		javaScriptEnabled: script ?? true
	});
	await context.addCookies([{ name: 'session', value: token, url: server.origin }]);
	return context;
}
