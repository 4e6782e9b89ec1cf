import type { Day, Db } from '../../db/index.ts';
import { dayOf } from '#lib/text/dates.ts';
import * as challenges from '../../challenges/index.ts';
import * as meetings from '../../meetings/index.ts';
import * as outcomes from '../../outcomes/index.ts';
import * as payments from '../../payments/index.ts';
import * as prompts from '../../prompts/index.ts';
import type { StudyRow } from '../../studies/tables.ts';
import { placesOf, toldOnes, type FrameOutcome, type FramePrompt } from '../frame.ts';
import { withoutNames } from '../pseudonyms.ts';
import { countSaid, isHeard, type SaidCounts } from './said.ts';

/** What the record holds of involvement in a study, as others may read it: no names, no exact words. */
export type InvolvementRecord = {
	study: StudyRow;
	/** in the groups' own sentences */
	groups: { name: string; about: string }[];
	findings: {
		number: number;
		title: string;
		groups: string[];
		from: Day;
		to: Day;
		open: boolean;
	}[];
	said: SaidCounts;
	meetings: Met[];
	offers: { minutes: number; pence: number; kind: 'thread' | 'meeting' }[];
	outcomes: FrameOutcome[];
	/** the months of what each outcome rests on: by its ref */
	months: Map<string, string>;
	prompts: FramePrompt[];
	/** what disagreed with a finding: so many, and of so many an outcome was told */
	challenges: { all: number; answered: number };
	/** findings of which people were told in time, late, or not yet though it is due */
	feedback: { kept: number; late: number; owed: number };
	cleaned: (words: string) => string;
};

/** `members`, `researchers`, `others`: how many came, as it was written down; null: it was not. */
type Met = {
	on_day: Day;
	group: string;
	members: number | null;
	researchers: number | null;
	others: number | null;
};

/** Reads the record; today is the last day that counts. */
export async function recordOf(db: Db, study: StudyRow, today: Day): Promise<InvolvementRecord> {
	const place = await placesOf(db, study);
	const cleaned = (words: string) => withoutNames(words, place.names.values(), new Map());
	const findings = await findingsOf(db, study, today);
	const all = await outcomes.list(db, study);
	const rests = all.flatMap(({ cites }) => outcomes.standing(cites)).filter(isHeard);
	const met = (await meetings.carrying(db, study))
		.filter(({ cancelled_at, on_day }) => !cancelled_at && on_day <= today)
		.toSorted((a, b) => a.on_day.localeCompare(b.on_day));
	const names = new Map([...place.groups.values()].map(({ id, name }) => [id, name]));
	const about = new Set([...findings.threads, ...met.map(({ id }) => id)]);
	const offered = (
		await Promise.all([...place.groups.values()].map((group) => payments.offersOf(db, group)))
	).flat();
	return {
		...{ study, cleaned, prompts: place.prompts, findings: findings.list },
		groups: [...place.groups.values()].filter(({ id }) => findings.groups.has(id)),
		said: await countSaid(db, study),
		meetings: met.map((meeting) => ({
			...{ on_day: meeting.on_day, group: names.get(meeting.group_id) ?? '' },
			...{ members: meeting.members_came, researchers: meeting.researchers_came },
			others: meeting.others_came
		})),
		offers: offered
			.filter(({ about_id }) => about.has(about_id))
			.map(({ minutes, pence, about_kind }) => ({ minutes, pence, kind: about_kind })),
		outcomes: await toldOnes(db, study, { ...place, forTeam: false, cleaned }),
		months: new Map(
			rests.map((said) => [said.ref, (said.given_on ?? dayOf(said.given_at)).slice(0, 7)])
		),
		challenges: await challengesOf(db, study, all),
		feedback: feedbackOf(await outcomes.promises(db, { study: study.id }), today)
	};
}

/** The findings that groups were let into. */
async function findingsOf(db: Db, study: StudyRow, today: Day) {
	const list: InvolvementRecord['findings'] = [];
	const threads: string[] = [];
	const groups = new Set<string>();
	for (const { prompt, version } of (await prompts.list(db, study.id)).toReversed()) {
		const open = !prompt.closed_at && prompt.closes_on >= today;
		const put = (await prompts.threadsOf(db, prompt.id)).filter(({ thread }) => thread.let_in_at);
		if (!prompt.published_at || !put.length) continue;
		for (const { thread, group } of put) {
			threads.push(thread.id);
			groups.add(group.id);
		}
		list.push({
			...{ number: prompt.number, title: version.title, open },
			groups: put.map(({ group }) => group.name),
			from: dayOf(prompt.published_at),
			to: prompt.closed_at ? dayOf(prompt.closed_at) : prompt.closes_on
		});
	}
	return { list, threads, groups };
}

async function challengesOf(db: Db, study: StudyRow, all: outcomes.Outcome[]) {
	const marked = [...(await challenges.ofStudy(db, study)).values()]
		.flat()
		.filter(({ said }) => isHeard(said));
	const told = all.filter(({ told_at, open }) => told_at && open);
	const answered = new Set(told.flatMap(({ cites }) => cites.map(({ id }) => id)));
	return {
		all: marked.length,
		answered: marked.filter(({ said }) => answered.has(said.id)).length
	};
}

/** In time: by the day that was promised first, whatever it was moved to. */
function feedbackOf(promises: outcomes.Promised[], today: Day) {
	const found = { kept: 0, late: 0, owed: 0 };
	for (const { due, earlier, told } of promises) {
		const first = earlier[0]?.due ?? due;
		if (told) found[dayOf(told) <= first ? 'kept' : 'late'] += 1;
		else if (first < today) found.owed += 1;
	}
	return found;
}
