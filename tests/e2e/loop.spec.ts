import { answer, pressTwice, reply } from './loop/answering.ts';
import { readAll, sort, tell } from './loop/analysing.ts';
import { draft, letIn, publish } from './loop/asking.ts';
import { hear } from './loop/hearing.ts';
import { join } from './loop/joining.ts';
import { takeBack } from './loop/leaving.ts';
import { correct, meet, summarise, visit } from './loop/meeting.ts';
import { byPhone, onPaper } from './loop/on-behalf.ts';
import { gather } from './loop/people.ts';
import { forOthers, forTeam } from './loop/taking.ts';
import { expect, test } from './support/server.ts';

// One story, by people in browsers of their own, through the pages alone: each step rests on the one before.
test('the loop, from a draft to words that are taken back', async ({
	browser,
	server,
	javaScriptEnabled
}) => {
	test.setTimeout(180_000);
	const script = javaScriptEnabled !== false;
	const { people, broken, close } = await gather(browser, {
		baseURL: server.origin,
		javaScriptEnabled: script
	});
	const { step } = test;

	await step('the researcher drafts a finding', () => draft(people, script));
	await step('and puts it to the group', () => publish(people));
	await step('the organiser lets it in, and members are told', () => letIn(people));
	await step('somebody joins by a printed code', () => join(people, script));
	await step('a member answers, for the group and in private', () => answer(people));
	await step('a button pressed twice stores once', () => pressTwice(people, script));
	await step('a member and the team reply', () => reply(people));
	await step('the organiser writes down what came by phone', () => byPhone(people));
	await step('and on paper', () => onPaper(people));
	await step('the group meets', () => meet(people));
	await step('a summary is sent round', () => summarise(people));
	await step('corrected, and published to the group', () => correct(people));
	await step('a visitor reads what is for everyone', () => visit(people));
	await step('the team reads everything', () => readAll(people));
	await step('sorts it', () => sort(people));
	await step('and says what it did', () => tell(people));
	await step('each hears what happened to what they said', () => hear(people));
	const { answer: taken } = await step('the team takes its file', () => forTeam(people));
	await step('and one for others', () => forOthers(people));
	const id = taken.contribution_id ?? '';
	await step('a member takes words back', () => takeBack(people, id, script));
	expect(broken).toEqual([]);
	await close();
});
