import type { Box } from '$lib/components/thread/box';
import type { Actor } from '$lib/server/access';
import { MOST } from '$lib/server/contributions';
import { db, id } from '$lib/server/db';
import * as groups from '$lib/server/groups';
import { field, refuse } from '$lib/server/http';
import type { Finding } from '$lib/server/prompts';
import * as studies from '$lib/server/studies';
import { list } from '$lib/text/dates';
import { render } from '$lib/text/markdown';
import { personal } from '$lib/text/personal';
import * as v from 'valibot';

/** Some words of at most 10,000 letters, counted as people count them. */
export function words(empty: string) {
	return v.pipe(
		v.string(empty),
		v.trim(),
		v.nonEmpty(empty),
		v.check(
			(text) => [...text].length <= MOST,
			({ input }) =>
				`Make this shorter: ${MOST.toLocaleString('en-GB')} letters at most. You wrote ${[...input].length.toLocaleString('en-GB')}`
		)
	);
}

/** What every answer box sends. A box that lost its one-time id gets a new one. */
export const boxFields = {
	audience: field.choice(['group', 'private'], 'Choose who may read it'),
	box: v.pipe(
		v.string(),
		v.transform((box) => box.slice(0, 100) || id())
	),
	warned: v.string()
};

/** What stands above the box, for whoever writes. */
export async function boxOf(actor: Actor, finding: Finding, onlyPrivate: boolean): Promise<Box> {
	const { group, study } = finding;
	const help = await groups.help(db, group);
	const team = actor.studies[study.id] !== undefined;
	const names = team
		? await studies.teamNames(db, study.id)
		: await groups.shownNames(db, group.id);
	return {
		id: id(),
		organiser: help.name,
		runBy: help.runBy,
		phone: help.phone,
		support: render(group.support),
		study: study.title,
		name: names.get(actor.person) ?? groups.NAMELESS,
		badge: team ? 'research team' : actor.groups[group.id] === 'organiser' ? 'organiser' : null,
		onlyPrivate
	};
}

/**
 * Gives the text back, once, where it seems to name somebody. It is never refused for that: sent
 * again with the same kinds of things in it, it goes.
 */
export function warn(values: Parameters<typeof refuse>[0], body: string, warned: string) {
	const told = warned.split(',');
	const found = personal(body);
	if (!found.some((what) => !told.includes(what))) return null;
	const what = list.format(found.map((what) => said[what]));
	return refuse(
		{ ...values, warned: found.join(',') },
		{
			body: `This seems to hold ${what}. Everybody who reads it can see that. Take it out, or press “Send it as it is”`
		}
	);
}

const said = {
	'NHS number': 'an NHS number',
	'phone number': 'a phone number',
	'email address': 'an email address',
	'bank details': 'bank details'
};
