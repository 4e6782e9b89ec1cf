import { allow, type Actor } from '$lib/server/access';
import { find, pausedUntil } from '$lib/server/accounts';
import { db } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { notice, read } from '$lib/server/http';
import { chooseTopics, wantedTopics } from '$lib/server/mail';
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { ticked } from './wanted';

const mine = (actor: Actor) => groups.list(db, Object.keys(actor.groups));

export const load = async ({ locals }) => {
	allow(locals.actor, 'me.use');
	const { person } = locals.actor;
	const me = await find(db, person);
	const all = await Promise.all(
		(await mine(locals.actor)).map(async ({ id, slug, name }) => {
			return { slug, name, wanted: await wantedTopics(db, { person, group: id }) };
		})
	);
	return {
		groups: all.map(({ slug, name }) => ({ slug, name })),
		stored: Object.fromEntries(all.map(({ slug, wanted }) => [slug, wanted as string[]])),
		reach: me.reach,
		email: me.email,
		paused: pausedUntil(me) && me.letters_paused_until
	};
};

export const actions = {
	default: async (event) => {
		const { actor } = event.locals;
		allow(actor, 'me.use');
		const all = await mine(actor);
		const schema = v.object(Object.fromEntries(all.map(({ slug }) => [slug, ticked])));
		const form = await read(event.request, schema);
		if (!form.ok) return form.refused;
		for (const { id, slug } of all)
			await chooseTopics(db, actor, { person: actor.person, group: id }, form.input[slug] ?? []);
		notice(event, 'We saved which letters you get.');
		redirect(303, '/me/letters');
	}
};
