import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as meetings from '../meetings/index.ts';
import * as prompts from '../prompts/index.ts';
import { byId } from './of-person.ts';
import type { ReflectionRow } from './tables.ts';

/** Tells somebody that their answers from the phone or from paper were typed in: none of the words. */
const recorded: Compose = async (db, letter, { origin }) => {
	const row = await byId(db, letter.about_id);
	if (!row || row.person_id !== letter.person_id) return null;
	const group = await groups.find(db, row.group_id);
	const { name, phone } = await groups.help(db, group);
	const on = { phone: 'on the phone', post: 'on paper' }[row.channel as string] ?? 'when we met';
	return {
		from: group.discreet_name,
		subject: 'About something you said',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				`You told us ${on} how something went. An organiser has typed your answers in for you. They are yours.`,
				'Did you not say this, or is it wrong? You can change it or take it back.'
			],
			link: {
				words: 'See what was typed in',
				href: `${origin}/groups/${group.slug}/reflections/${await addressOf(db, row)}`
			},
			closing: [`Or ring ${name} on ${phone}.`, group.discreet_name]
		})
	};
};

async function addressOf(db: Db, { thread_id, meeting_id }: ReflectionRow) {
	if (thread_id) {
		const { study, prompt } = await prompts.findingOf(db, thread_id);
		return `finding/${prompts.address(study, prompt)}`;
	}
	const [meeting] = await meetings.byIds(db, meeting_id ? [meeting_id] : []);
	return `meeting/${meeting?.number}`;
}

/** The letters about reflections, by kind. */
export const letters: Record<string, Compose> = { 'reflection.recorded': recorded };
