import { topicOf, topicWords } from '#lib/text/letters.ts';
import type { Db } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import { footed, type Compose, type Composed, type LetterRow } from '../mail/index.ts';
import { tokenOf } from './token.ts';

/**
 * The same letter, whose composer knows where the letter's own pages are, with what stands under every letter to somebody of a group: how to be rung, and how
 * to get fewer letters where there is a choice. On paper and by phone an organiser is the one to tell.
 */
export function withFoot(compose: Compose): Compose {
	return async (db, letter, world) => {
		const ours = letter.person_id && letter.group_id && letter.way === 'email';
		const own = ours ? `${world.origin}/letters/${await tokenOf(db, letter.id)}` : undefined;
		const composed = await compose(db, letter, { ...world, own });
		if (!composed || !letter.person_id || !letter.group_id) return composed;
		const { person_id: person, group_id: group } = letter;
		const role = (await groups.rolesOf(db, person))[group];
		return own
			? byEmail(letter, { origin: world.origin, own }, { composed, role })
			: byHand(db, group, letter, composed);
	};
}

type Written = { composed: Composed; role: 'member' | 'organiser' | undefined };

function byEmail(
	letter: LetterRow,
	{ origin, own: at }: { origin: string; own: string },
	{ composed, role }: Written
) {
	const topic = topicOf(letter.kind);
	const ring = {
		sentence: 'Would you rather talk? We can ring you.',
		link: { words: 'Ring me, please', href: `${at}/ring-me` }
	};
	const change = {
		sentence: 'You can choose which letters you get, or pause them.',
		link: { words: 'Choose my letters', href: `${origin}/me/letters` }
	};
	const stop = topic && {
		sentence: `You need not sign in to stop letters about ${topicWords[topic].about}.`,
		link: { words: 'Stop these letters', href: `${at}/stop` }
	};
	const lines = [
		...(role === 'member' ? [ring] : []),
		...(stop ? [...(role ? [change] : []), stop] : [])
	];
	return { ...footed(composed, lines), ...(stop && { stop: stop.link.href }) };
}

async function byHand(db: Db, id: string, letter: LetterRow, composed: Composed) {
	const topic = topicOf(letter.kind);
	if (!topic) return composed;
	const { name, phone } = await groups.help(db, await groups.find(db, id));
	const sentence = `Would you rather not hear about ${topicWords[topic].about}? Tell ${name}, on ${phone}.`;
	return footed(composed, [{ sentence }]);
}
