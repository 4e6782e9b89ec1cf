import type { Piece } from '$lib/meeting';
import { may, type Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as glossary from '$lib/server/glossary';
import * as meetings from '$lib/server/meetings';
import * as studies from '$lib/server/studies';
import type { PageServerLoad } from './$types';
import { readMeeting } from '../meeting';
import { deskOf } from './desk';

export const load: PageServerLoad = async (event) => {
	const { actor, group, meeting, here } = await readMeeting(event);
	const summary = await meetings.summaryFor(db, actor, meeting);
	const writes = may(actor, 'summary.write', { group: group.id });
	const suggests = may(actor, 'summary.suggest', { group: group.id });
	const suggestions = suggests ? await meetings.suggestionsFor(db, actor, meeting) : [];
	return {
		summary: summary && { ...summary, pieces: await explained(actor, group, summary.pieces) },
		here,
		suggests,
		suggestions: suggestions.map(({ person_id, recorded_by, ...each }) => {
			const { place, by, at, body, answer, accepted_at, paragraph, paragraph_words } = each;
			return {
				...{ place, by, at, body, answer, accepted_at, paragraph, paragraph_words },
				channel: each.channel,
				recorded: recorded_by !== null,
				mine: person_id === actor.person
			};
		}),
		desk: writes && (await deskOf(actor, meeting))
	};
};

/** The text with words explained, as the group and the studies it works with mean them. */
async function explained(actor: Actor, group: { id: string }, pieces: Piece[]): Promise<Piece[]> {
	const partners = (await studies.partnershipsOf(db, group.id)).filter(
		({ partnership }) => partnership.accepted_at
	);
	const places = { group: group.id, studies: partners.map(({ study }) => study.id) };
	const texts = pieces.map((piece) => (piece.kind === 'prose' ? piece.html : ''));
	const words = await glossary.explain(db, actor, places, texts);
	return pieces.map((piece) =>
		piece.kind === 'prose' ? { ...piece, html: words.html(piece.html) } : piece
	);
}
