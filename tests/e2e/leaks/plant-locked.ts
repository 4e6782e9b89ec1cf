import { daysAfter, today } from '#lib/text/dates.ts';
import type { Actor } from '#server/access/index.ts';
import * as contributions from '#server/contributions/index.ts';
import { id } from '#server/db/index.ts';
import type { Db } from '#server/db/open.ts';
import * as groups from '#server/groups/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as studies from '#server/studies/index.ts';
import { made } from '../../../scripts/demo/made.ts';
import { demo } from '../../../scripts/demo-data.ts';
import type { Kind } from '../walk/people.ts';
import { signedIn, type Plant } from './plant.ts';

const desk: Kind[] = ['organiser', 'researcher', 'lead'];

/**
 * What others said to a finding that asks for an answer first, at home, in the room, in a summary and in
 * what the team did. `other` has answered it; the member who has not must find none of it (rules.md A5).
 */
export async function plantLocked(db: Db, other: Actor): Promise<Plant[]> {
	const group = await groups.bySlug(db, demo.group);
	const study = await studies.bySlug(db, demo.study);
	const [noor, marian] = [await signedIn(db, 'organiser'), await signedIn(db, 'researcher')];
	const findings = await prompts.findings(db, group.id);
	const asking = made(findings.find(({ prompt }) => prompt.answer_first_since !== null));

	const words = { body: 'Numbat one said it first.', audience: 'group' as const, box: id() };
	const said = await contributions.respond(db, other, asking, { question: null, ...words });
	const meeting = await meetings.makeMeeting(db, noor, group, {
		...{ title: 'Visits', on_day: daysAfter(today(), 1), starts: '14:00', ends: '15:00' },
		...{ place: 'The library', travel: '', link: '' },
		items: [{ id: null, title: 'Visits at home', minutes: null, thread: asking.thread.id }]
	});
	const item = await meetings.itemAt(db, meeting, '1');
	const point = { kind: 'view', question: null, wording: 'noted', box: id() } as const;
	const body = 'Numbat two was heard in the room.';
	const noted = made(await meetings.notePoint(db, noor, group, item, { ...point, body }));
	await meetings.shareNotes(db, noor, meeting);
	const summary = { title: 'What we heard', body: 'Numbat three is in the summary.', seen: '' };
	made(await meetings.saveSummary(db, noor, meeting, summary));
	made(await meetings.sendRound(db, noor, meeting, daysAfter(today(), 20)));
	const drafted = made(
		await outcomes.draft(db, marian, asking.prompt, {
			...{ question_id: null, kind: 'confirmed', you_said: 'Numbat four is what we heard.' },
			...{ we_did: 'We go on.', reason: 'It fits.', standard: null, contributions: [said.id] }
		})
	);
	await outcomes.tell(db, marian, await outcomes.byNumber(db, study, String(drafted.number)));

	const all: Kind[] = ['other member', ...desk];
	return [
		{ words: 'Numbat one', readers: all, ref: said.ref },
		{ words: 'Numbat two', readers: all, ref: noted.ref },
		{ words: 'Numbat three', readers: ['other member', 'organiser'] },
		{ words: 'Numbat four', readers: all }
	];
}
