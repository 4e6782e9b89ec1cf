import * as accounts from '../accounts/index.ts';
import { onTeam } from '../access/index.ts';
import { actorOf } from '../contributions/index.ts';
import * as groups from '../groups/index.ts';
import { simple, type Compose } from '../mail/index.ts';
import * as studies from '../studies/index.ts';
import { byId } from './find.ts';
import { keyFile } from './key-file.ts';

/** The file that somebody waited for. It says nothing of what is in it. */
const done: Compose = async (db, letter, { origin, name }) => {
	const taken = await byId(db, letter.about_id);
	if (!taken || !letter.person_id || letter.person_id !== taken.taken_by) return null;
	if (!onTeam(await actorOf(db, letter.person_id), taken.study_id)) return null;
	const study = await studies.find(db, taken.study_id);
	const person = await accounts.find(db, letter.person_id);
	const ready = taken.state === 'ready';
	return {
		from: name,
		subject: ready ? 'Your file is ready' : 'Your file could not be made',
		...simple({
			greeting: `Dear ${person.known_name},`,
			paragraphs: ready
				? ['The file that you asked for is ready. You can fetch it for seven days.']
				: ['The file that you asked for could not be made. Please look at its page.'],
			link: { words: 'Go to it', href: `${origin}/studies/${study.slug}/exports/${taken.number}` },
			closing: [name]
		})
	};
};

/** To those who run a group of the study: its lead took the key to the codes. */
const key: Compose = async (db, letter, { origin }) => {
	const [id = '', in_group = ''] = letter.about_id.split(' ');
	const file = await keyFile(db, id);
	if (!file || !letter.person_id) return null;
	const group = await groups.find(db, in_group);
	const run = (await groups.organisers(db, group.id)).map(({ person_id }) => person_id);
	if (!run.includes(letter.person_id)) return null;
	const study = await studies.find(db, file.study_id);
	return {
		from: group.discreet_name,
		subject: 'A key to codes was taken',
		...simple({
			greeting: 'Hello,',
			paragraphs: [
				'In the files of a research team people stand under codes. Its lead took the list that says which code is whose shown name.',
				'You run a group of that study, so we tell you. You can read who took it, when and why.'
			],
			link: {
				words: 'Read who took it and why',
				href: `${origin}/groups/${group.slug}/studies/${study.slug}`
			},
			closing: [group.discreet_name]
		})
	};
};

export const letters: Record<string, Compose> = { 'export.done': done, 'key.taken': key };
