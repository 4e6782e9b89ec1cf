import { count, dayOf, daysAfter } from '#lib/text/dates.ts';
import * as accounts from '../accounts/index.ts';
import type { Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import { after, DAY, now, type Day, type Db, type Instant } from '../db/index.ts';
import * as groups from '../groups/index.ts';
import type { GroupRow } from '../groups/tables.ts';
import { post, simple, whoChose, type Compose } from '../mail/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as prompts from '../prompts/index.ts';
import * as reflections from '../reflections/index.ts';

/** The hour on Mondays from which the letter of the week goes, in London. */
const NINE = 9;

/**
 * Queues the letter of the week for everybody who chose it: once for each person, group and week,
 * however often it runs. Who chose it after the hour gets the next one. A job runs it.
 */
export async function postDigests(db: Db, at = now()): Promise<void> {
	const week = weekOf(at);
	for (const { person, group } of await whoChose(db, 'digest', week.begins)) {
		const contact = (await accounts.contacts(db, [person])).get(person);
		if (!contact) continue;
		const about = { kind: 'week', id: `${group} ${week.monday}` };
		await post(db, { kind: 'digest', person, way: accounts.wayTo(contact), group, about });
	}
}

/** What came in the seven days before it was queued, in numbers; nothing is sent when there is none. */
export const digest: Compose = async (db, letter, { origin }) => {
	const actor = letter.person_id ? await contributions.actorOf(db, letter.person_id) : null;
	const group = letter.group_id ? await groups.find(db, letter.group_id) : null;
	if (!actor || !group || !actor.groups[group.id]) return null;
	const list = await news(db, actor, group, after(letter.created_at, -7 * DAY), origin);
	if (!list.length) return null;
	const { name, phone } = await groups.help(db, group);
	return {
		from: group.discreet_name,
		subject: 'What is new this week',
		...simple({
			greeting: 'Hello,',
			paragraphs: ['This is what is new since last week.'],
			list,
			closing: [
				`Would you rather have it read to you? Ring ${name} on ${phone}.`,
				`${name}, ${group.discreet_name}`
			]
		})
	};
};

async function news(db: Db, actor: Actor, group: GroupRow, since: Instant, origin: string) {
	const at = `${origin}/groups/${group.slug}`;
	const page = ({ study, prompt }: prompts.Finding) =>
		`${at}/prompts/${prompts.address(study, prompt)}`;
	const findings = (await prompts.findings(db, group.id)).filter(({ thread }) => thread.let_in_at);
	const fresh = findings.filter(({ thread }) => (thread.let_in_at ?? '') >= since);
	// what changed before the group had it is not new to the group
	const changed = findings.filter(
		({ version: { number, published_at }, thread }) =>
			number > 1 && published_at && published_at >= since && published_at > (thread.let_in_at ?? '')
	);
	const over = await overSince(db, actor, group, since);
	const threads = findings.map(({ thread, study }) => ({ id: thread.id, study: study.id }));
	const given = await contributions.givenSince(db, actor, threads, since);
	const told = (await outcomes.ofGroup(db, actor, group)).flatMap(({ outcomes }) => outcomes);
	const did = told.filter(({ outcome }) => (outcome.told_at ?? '') >= since).length;
	const summaries = await meetings.summariesSince(db, group.id, since);

	return [
		...fresh.map((finding) => ({ words: 'A new finding to read', href: page(finding) })),
		...changed.map((finding) => ({
			words: 'A finding that the team has changed',
			href: `${page(finding)}/versions`
		})),
		...findings.flatMap((finding) => {
			const number = given.get(finding.thread.id);
			const words = number && count(number, 'new answer or reply', 'new answers and replies');
			return words ? [{ words, href: page(finding) }] : [];
		}),
		...summaries.map((number) => ({
			words: 'A summary of a meeting',
			href: `${at}/meetings/${number}/summary`
		})),
		...(did
			? [
					{
						words: `What the team did: ${count(did, 'new thing', 'new things')}`,
						href: `${at}/outcomes`
					}
				]
			: []),
		...over.map(({ kind, address }) => ({
			words: `How did it go? Five short questions about a ${kind} that is over`,
			href: `${at}/reflections/${address}`
		}))
	];
}

/** What was over in this time, of which this member is asked how it went: one thing, as on their first page. */
async function overSince(db: Db, actor: Actor, group: GroupRow, since: Instant) {
	if (actor.groups[group.id] !== 'member') return [];
	const asked = await reflections.toAsk(db, actor, group);
	return asked && asked.ended >= dayOf(since) ? [asked] : [];
}

/** The latest Monday whose hour has come, and that moment. */
function weekOf(at: Instant): { monday: Day; begins: Instant } {
	const day = dayOf(at);
	const monday = daysAfter(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
	const begins = nineOn(monday);
	if (begins <= at) return { monday, begins };
	const before = daysAfter(monday, -7);
	return { monday: before, begins: nineOn(before) };
}

function nineOn(day: Day): Instant {
	const moment = Temporal.PlainDate.from(day).toZonedDateTime({
		timeZone: 'Europe/London',
		plainTime: { hour: NINE }
	});
	return moment.toInstant().toString({ fractionalSecondDigits: 3 }) as Instant;
}
