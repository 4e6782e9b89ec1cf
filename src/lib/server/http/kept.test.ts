import { describe, expect, it } from 'vitest';
import { engines, fresh } from '../../../../tests/support/engines.ts';
import { makeWorld } from '../../../../tests/support/world.ts';
import { keepSessions } from '../accounts/sessions.ts';
import { after, HOUR, now } from '../db/index.ts';
import { isWithin } from '../studies/index.ts';
import { forgetForms, keepForm, takeForm } from './kept.ts';

const path = '/groups/x/prompts/y-1/answer';
const anywhere = () => Promise.resolve(true);
const nowhere = () => Promise.resolve(false);

function typed(fields: [string, string][]) {
	const form = new FormData();
	for (const [name, value] of fields) form.append(name, value);
	return form;
}

describe.each(engines)('a form that was sent after the session had ended, on %s', (engine) => {
	const use = fresh(engine);
	let made: ReturnType<typeof makeWorld> | undefined;
	const world = () => (made ??= makeWorld(use()));
	const take = (token: string, person: string, within = anywhere, at = path) =>
		takeForm(use(), { token, path: at, person }, within);

	it('comes back whole, once, and only on its own page', async () => {
		const { member } = await world();
		const form = typed([
			['body', 'Two\r\nlines'],
			['c', 'one'],
			['c', 'two'],
			...(['27', '3', '2031'].map((value, index) => [
				`due-${['day', 'month', 'year'][index]}`,
				value
			]) as [string, string][])
		]);
		form.append('body2', new File(['no text'], 'a.txt'));
		const token = await keepForm(use(), path, form, member.person);
		expect(await take(token, member.person, anywhere, '/me')).toBeNull();
		expect(await take('another name', member.person)).toBeNull();
		const back = await take(token, member.person);
		expect(back?.values).toMatchObject({ body: 'Two\nlines', c: ['one', 'two'], body2: '' });
		expect(back?.values.due).toBe('2031-03-27');
		expect(back?.errors).toHaveLength(1);
		expect(await take(token, member.person)).toBeNull();
	});

	it('is nobody else’s on a shared device', async () => {
		const { member, organiser } = await world();
		const token = await keepForm(use(), path, typed([['body', 'Mine']]), member.person);
		expect(await take(token, organiser.person)).toBeNull();
		expect((await take(token, member.person))?.values).toEqual({ body: 'Mine' });
	});

	it('becomes, where nobody could tell whose it is, that of the first to whom it can belong', async () => {
		const { member, member2, administrator } = await world();
		const token = await keepForm(use(), path, typed([['body', 'Whose?']]), null);
		expect(await take(token, administrator.person, nowhere)).toBeNull();
		expect(await take(token, member.person, anywhere, '/me')).toBeNull(); // signed in, on another page
		expect(await take(token, member2.person)).toBeNull();
		expect((await take(token, member.person))?.values).toEqual({ body: 'Whose?' });
	});

	it('is forgotten after a day', async () => {
		const { member } = await world();
		const token = await keepForm(use(), path, typed([['body', 'Old']]), member.person);
		await use().updateTable('kept_form').set({ expires_at: now() }).execute();
		expect(await take(token, member.person)).toBeNull();
		await forgetForms(use());
		expect(await use().selectFrom('kept_form').selectAll().execute()).toEqual([]);
	});

	it('knows its sender from the session that ran out, and signs nobody in by it', async () => {
		const { member } = await world();
		const sessions = keepSessions(use(), true);
		const { value } = await sessions.start(member.person, 'shared', 'x');
		const ended = { expires_at: after(now(), -HOUR) };
		await use().updateTable('session').set(ended).where('person_id', '=', member.person).execute();
		expect(await sessions.read(value)).toBeNull();
		expect(await sessions.owner(value)).toBe(member.person);
		await sessions.end(value);
		expect(await sessions.owner(value)).toBeNull();
	});

	it('can belong to whoever is in that group or study, and to nobody else', async () => {
		const { member, researcher, administrator, group, study } = await world();
		const within = (actor: typeof member, address: string) => isWithin(use(), actor, address);
		expect(await within(member, `/groups/${group.slug}/prompts/y-1/answer`)).toBe(true);
		expect(await within(member, `/studies/${study.slug}/inbox`)).toBe(false);
		expect(await within(researcher, `/studies/${study.slug}/inbox`)).toBe(true);
		expect(await within(researcher, `/groups/${group.slug}/prompts/y-1/reply`)).toBe(true);
		expect(await within(administrator, `/groups/${group.slug}/record`)).toBe(false);
		expect(await within(administrator, '/admin/groups/new')).toBe(true);
		expect(await within(member, '/admin/groups/new')).toBe(false);
		expect(await within(member, '/me/reach')).toBe(true);
	});
});
