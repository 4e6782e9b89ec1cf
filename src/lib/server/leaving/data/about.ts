import { kindWords } from '#lib/text/letters.ts';
import { ways } from '#lib/text/ways.ts';
import * as accounts from '../../accounts/index.ts';
import type { Actor } from '../../access/index.ts';
import * as contributions from '../../contributions/index.ts';
import type { Db } from '../../db/index.ts';
import * as glossary from '../../glossary/index.ts';
import * as groups from '../../groups/index.ts';
import * as mail from '../../mail/index.ts';
import * as meetings from '../../meetings/index.ts';
import * as studies from '../../studies/index.ts';
import * as worries from '../../worries/index.ts';
import { entry, when, type Section } from './section.ts';

const reached = { email: 'By email', post: 'By post', phone: 'By phone' };
const told = {
	web: 'on this website',
	phone: 'by phone',
	paper: 'on paper',
	spoken: 'in person'
};

/** Who the person is to us, and how they are reached. */
export async function person(db: Db, { person }: Actor): Promise<Section> {
	const row = await accounts.find(db, person);
	const lines = entry([
		['The name we know', row.known_name],
		['Email address', row.email],
		['Phone number', row.phone],
		['Postal address', row.address],
		['The best way to reach you', reached[row.reach]],
		['Best times, good to know', row.reach_note],
		['What you need to take part', row.access_needs],
		['No letters before', when(row.letters_paused_until)],
		['Known to us since', when(row.created_at)],
		['You run this installation since', when(row.administrator_since)]
	]);
	return { title: 'About you', empty: '', entries: [lines] };
}

/** The groups and the teams. */
export async function places(db: Db, { person }: Actor): Promise<Section[]> {
	const inGroups = (await groups.everOf(db, person)).map((each) =>
		entry([
			['Group', each.name],
			['You are there as', each.role],
			['Your name there', each.shown_name ?? groups.NAMELESS],
			['Joined', when(each.joined_at)],
			['Left', when(each.left_at)]
		])
	);
	const onTeams = (await studies.everOn(db, person)).map((each) =>
		entry([
			['Study', each.title],
			['You are there as', each.role],
			['Your name there', each.shown_name],
			['Joined', when(each.joined_at)],
			['Left', when(each.left_at)]
		])
	);
	return [
		{ title: 'Your groups', empty: 'You were never in a group.', entries: inGroups },
		{ title: 'Your research teams', empty: 'You were never on a team.', entries: onTeams }
	];
}

/** What the person permitted, each answer with the words that were shown. */
export async function permissions(db: Db, { person }: Actor): Promise<Section> {
	const history = await accounts.permissionHistory(db, person);
	return {
		title: 'What you said yes and no to',
		empty: 'You have not answered any of these questions yet.',
		entries: history.map(({ wording, answer, at, how, recorded_by }) =>
			entry([
				['We asked', wording],
				['You answered', answer],
				['When', when(at)],
				['How', told[how]],
				['Written down by', recorded_by === person ? 'you' : 'an organiser, for you']
			])
		)
	};
}

/** Reports, corrections, devices and letters. */
export async function doings(db: Db, actor: Actor): Promise<Section[]> {
	const reports = await contributions.reportsBy(db, actor.person);
	const worried = await worries.raisedByPerson(db, actor.person);
	const words = await glossary.askedBy(db, actor.person);
	const corrections = await meetings.suggestionsBy(db, actor);
	const devices = await accounts.devices(db, actor.person, null);
	const letters = await mail.lettersTo(db, actor.person);
	return [
		{
			title: 'What you reported',
			empty: 'You have not reported anything.',
			entries: reports.map(({ at, reason, note, answer, answered_at }) =>
				entry([
					['When', when(at)],
					['Why', reason],
					['What you wrote', note],
					['What the organiser decided', answer],
					['When it was decided', when(answered_at)]
				])
			)
		},
		{
			title: 'What you told us when you were worried about a person',
			empty: 'You have not told us of a worry.',
			entries: worried.map(({ raised_at, note, acknowledged_at, look_by, closed_at }) =>
				entry([
					['When', when(raised_at)],
					['What you wrote', note],
					['When it was seen', when(acknowledged_at)],
					['To be looked at by', when(look_by)],
					['When it was closed', when(closed_at)]
				])
			)
		},
		{
			title: 'Words you asked about',
			empty: 'You have not asked what a word means.',
			entries: words.map(({ phrase, asked_at, answered_at, meaning }) =>
				entry([
					['When', when(asked_at)],
					['What you asked about', phrase],
					['When it was answered', when(answered_at)],
					['What it means', meaning]
				])
			)
		},
		{
			title: 'Corrections you asked for in summaries of meetings',
			empty: 'You have not asked for any.',
			entries: corrections.map(({ title, body, at, answer, ...each }) =>
				entry([
					['Summary', title],
					['When', when(at)],
					['How it came', ways[each.channel]],
					['Written down by', each.recorded_by ? 'an organiser, for you' : 'you'],
					['About paragraph', each.paragraph],
					['What stood there', each.paragraph_words],
					['What you asked for', body],
					['What the organiser answered', answer]
				])
			)
		},
		{
			title: 'Where you are signed in',
			empty: 'Nowhere.',
			entries: devices.map(({ label, since, lastUsed }) =>
				entry([
					['Device', label],
					['Since', when(since)],
					['Last used around', when(lastUsed)]
				])
			)
		},
		{
			title: 'Letters to you',
			empty: 'We have not written to you.',
			entries: letters.map(({ kind, way, created_at, sent_at }) =>
				entry([
					['About', kindWords(kind)],
					['How', reached[way]],
					['Written', when(created_at)],
					['Sent', when(sent_at) ?? 'not sent']
				])
			)
		}
	];
}
