import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import { find } from './find.ts';
import { partners, stateOf } from './partnerships.ts';
import type { PartnershipRow } from './tables.ts';
import { team } from './team.ts';

/** Tells somebody in a partner group who leads the study now: a lead can see who is behind which code. */
const lead: Compose = async (db, letter, { origin }) => {
	const { place, person } = groups.readRoleAbout(letter.about_id);
	const study = await find(db, place);
	const appointed = (await team(db, study.id)).find((each) => each.person_id === person);
	const group = await groupOf(db, study.id, letter.person_id);
	if (appointed?.role !== 'lead' || !group) return null;
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'Who leads a research team',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`${group.discreet_name} works with a research team. ${appointed.shown_name} now leads that team.`,
				'The lead says who is on the team. When the lead opens the list of names behind the codes in the team’s files, your organiser is told.'
			],
			link: {
				words: 'See the study and its team',
				href: `${origin}/groups/${group.slug}/studies/${study.slug}`
			},
			closing: [`Questions? Ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

/** Tells an organiser that a study asks to work with the group. */
const asked: Compose = async (db, letter, { origin }) => {
	const partnership = await byId(db, letter.about_id);
	if (!partnership || stateOf(partnership) !== 'asked') return null;
	const group = await groups.find(db, partnership.group_id);
	const study = await find(db, partnership.study_id);
	return {
		from: group.discreet_name,
		subject: 'A research team asks to work with the group',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`The team of “${study.title}” asks whether the group would like to work with it.`,
				'You decide. Nothing from the team comes to the group before you say yes.'
			],
			link: {
				words: 'Read what they ask, and answer',
				href: `${origin}/groups/${group.slug}/partnerships`
			},
			closing: [group.discreet_name]
		})
	};
};

/** Tells whoever asked what the group said. */
const answered: Compose = async (db, letter, { origin, name }) => {
	const partnership = await byId(db, letter.about_id);
	if (!partnership) return null;
	const group = await groups.find(db, partnership.group_id);
	const study = await find(db, partnership.study_id);
	const state = stateOf(partnership);
	if (state !== 'accepted' && state !== 'declined') return null;
	const paragraphs =
		state === 'accepted'
			? [
					`${group.discreet_name} agreed to work with “${study.title}”. You can put findings to it now.`
				]
			: [
					`${group.discreet_name} said no to working with “${study.title}” for now.`,
					'Groups have many reasons, and need not give one.'
				];
	return {
		from: name,
		subject: 'A group has answered',
		...simple({
			greeting: 'Hello,',
			paragraphs,
			link: { words: 'See the study’s groups', href: `${origin}/studies/${study.slug}/groups` }
		})
	};
};

async function groupOf(db: Db, study: string, person: string | null) {
	for (const { group } of await partners(db, study)) {
		const present = await groups.people(db, group.id);
		if (present.some((each) => each.person_id === person)) return group;
	}
	return null;
}

function byId(db: Db, partnership: string): Promise<PartnershipRow | undefined> {
	return db.selectFrom('partnership').selectAll().where('id', '=', partnership).executeTakeFirst();
}

/** The letters about studies, by kind. */
export const letters: Record<string, Compose> = {
	'role.lead': lead,
	'partnership.asked': asked,
	'partnership.answered': answered
};
