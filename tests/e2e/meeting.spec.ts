import { today } from '#lib/text/dates.ts';
import { open } from '#server/db/open.ts';
import { gather } from './loop/people.ts';
import { count, note, share } from './meeting/noting.ts';
import { bring, invite, plan, send } from './meeting/planning.ts';
import { hold, name, tell } from './meeting/reading.ts';
import { assemble, correct, publish, sendRound } from './meeting/summing-up.ts';
import { title } from './meeting/words.ts';
import { expect, test } from './support/server.ts';

// A meeting from the first plan to the page that everyone reads, by people in browsers of their own.
test('a meeting, from two findings to a summary that holds all that was said', async ({
	browser,
	server,
	javaScriptEnabled
}) => {
	test.setTimeout(240_000);
	const script = javaScriptEnabled !== false;
	const { people, broken, close } = await gather(browser, {
		baseURL: server.origin,
		javaScriptEnabled: script
	});
	const { step } = test;

	await step('the researcher brings two findings', () => bring(people));
	await step('the organiser plans a meeting about them', () => plan(people));
	await step('a member answers the invitation from the letter', () =>
		invite(people, server.databasePath)
	);
	await step('the papers go out', () => send(people));
	await step('the day comes', () => dayComes(server.databasePath));
	await step('what is said is noted', () => note(people, script));
	await step('who came is counted', () => count(people));
	await step('the group and the team get the notes', () => share(people));
	await step('a first text stands there, and is edited', () => assemble(people));
	await step('it goes round', () => sendRound(people));
	await step('it is put right', () => correct(people));
	await step('everyone may read it', () => publish(people, server.databasePath));
	await step('it holds every fact', () => hold(people, server.databasePath));
	await step('and names nobody but in thanks', () => name(people, server.databasePath));
	await step('the team says what it made of it', () => tell(people));
	expect(broken).toEqual([]);
	await close();
});

async function dayComes(path: string) {
	const db = open(path);
	await db.updateTable('meeting').set({ on_day: today() }).where('title', '=', title).execute();
	await db.destroy();
}
