import { dayOf } from '#lib/text/dates.ts';
import { places } from '#lib/text/passages.ts';
import { isPrivate, mayQuote, type Contribution } from '../contributions/index.ts';
import type { Db, Instant } from '../db/index.ts';
import * as meetings from '../meetings/index.ts';
import * as outcomes from '../outcomes/index.ts';
import * as themes from '../themes/index.ts';
import { caseIds } from './codes.ts';
import { taken } from './find.ts';
import type { Frame } from './frame.ts';
import { pseudonymous } from './pseudonyms.ts';
import { sorted, type Sorted } from './walk.ts';
import { way, type Way } from './ways.ts';

/**
 * One contribution as it stands in a file: whatever the format, no more than this leaves. Names in its
 * words are replaced, its date is a month for others. `id` is for making identifiers, never for print.
 */
export type Given = {
	id: string;
	/** what names it in files and addresses */
	ref: string;
	/** the code of who gave it; for others of an organiser or researcher the role */
	case: string;
	role: Contribution['role'];
	kind: Contribution['kind'];
	point_kind: Contribution['point_kind'];
	/** its number in the thread; null while it is private, and in files for others */
	number: number | null;
	/** ids in the frame */
	thread: string;
	group: string;
	question: string | null;
	item: string | null;
	/** the number of the version that was answered; null of a point or where it is not known */
	version: number | null;
	/** the day of the meeting */
	meeting: string;
	text: string;
	audience: 'group' | 'private';
	/** empty for others */
	way: Way | '';
	wording: Contribution['wording'];
	/** the day, for others the month */
	date: string;
	/** the ref of what it replies to */
	in_reply_to: string;
	/** so many of so many in the room agreed */
	agreed: number | null;
	agreed_of: number | null;
	/** names of themes, each once */
	themes: string[];
	/** numbers of outcomes */
	outcomes: number[];
	/** how far it had come before this file (rules.md O1) */
	came: outcomes.State['at'];
	may_quote: 'yes' | 'no' | 'retell';
	codings: Coded[];
};

/** A theme on it. Who, when and why is for the team alone. */
export type Coded = {
	id: string;
	/** id in the frame */
	theme: string;
	/** code points of `text`, the end exclusive; null: the whole of it */
	starts: number | null;
	ends: number | null;
	/** it was put on words that were changed since, and its place is not to be found in these */
	earlier: boolean;
	coder: string;
	coded_at: Instant | null;
	memo: string;
};

/** One page of contributions as they leave. */
export async function givenOf(db: Db, frame: Frame, page: Sorted[]): Promise<Given[]> {
	const { forTeam, codes } = frame;
	const said = page.map(({ said }) => said);
	const cases = await caseIds(db, frame.study, said);
	const codings = await themes.codingsOf(
		db,
		said.map(({ id }) => id)
	);
	const before = await taken(
		db,
		said.map(({ id }) => id)
	);
	const states = await outcomes.states(db, said, before);
	const above = await parents(db, said, frame);
	const items = [...new Set(said.flatMap(({ agenda_item_id }) => agenda_item_id ?? []))];
	const days = await meetings.meetingsOfItems(db, items);
	const when = (day: string) => (forTeam ? day : day.slice(0, 7));

	return page.map(({ said, quoteYes }) => {
		const on = (codings.get(said.id) ?? []).map((coding) => placed(coding, said));
		const names = frame.names.get(said.group_id);
		const passages = on.map(({ starts, ends }) => ({ starts: starts ?? 0, ends: ends ?? 0 }));
		const words = pseudonymous(said.body, names, codes, passages);
		const told = states.get(said.id)?.outcomes.map(({ number }) => number) ?? [];
		return {
			id: said.id,
			ref: said.ref,
			case: forTeam || said.role === 'member' ? (cases.get(said.id) ?? '') : said.role,
			role: said.role,
			kind: said.kind,
			point_kind: said.point_kind,
			number: forTeam ? said.number : null,
			thread: said.thread_id ?? '',
			group: said.group_id,
			question: said.question_id,
			item: said.agenda_item_id,
			version: frame.versions.get(said.version_id ?? '') ?? null,
			meeting: when(days.get(said.agenda_item_id ?? '')?.on_day ?? ''),
			text: words.text,
			audience: isPrivate(said) ? 'private' : 'group',
			way: forTeam ? way(said) : '',
			wording: said.wording,
			date: when(said.given_on ?? dayOf(said.given_at)),
			in_reply_to: above.get(said.in_reply_to ?? '') ?? '',
			agreed: said.agreed,
			agreed_of: said.agreed_of,
			themes: [...new Set((codings.get(said.id) ?? []).map(({ theme }) => theme.name))],
			outcomes: told.filter((number) => frame.outcomeNumbers.has(number)),
			came: states.get(said.id)?.at ?? 'received',
			may_quote: mayQuote(said, quoteYes),
			codings: on.map((coding, index) => ({
				id: coding.id,
				theme: coding.theme_id,
				starts: coding.starts === null ? null : (words.passages[index]?.starts ?? null),
				ends: coding.starts === null ? null : (words.passages[index]?.ends ?? null),
				earlier: coding.earlier,
				coder: forTeam ? (codes.get(coding.coded_by) ?? '') : '',
				coded_at: forTeam ? coding.coded_at : null,
				memo: forTeam && coding.memo ? frame.cleaned(coding.memo) : ''
			}))
		};
	});
}

/**
 * A coding on the words that stand now. One that was made on an earlier wording has no place in them:
 * it counts for the whole, and says so.
 */
function placed(coding: themes.Coding, said: Contribution) {
	const now = coding.wording_from === said.edited_at;
	const { starts, ends } = coding;
	const within = now && starts !== null && ends !== null && ends < places(said.body).length;
	return within
		? { ...coding, earlier: false }
		: { ...coding, starts: null, ends: null, earlier: !now };
}

/** The refs of what the page replies to, by id: for others only of what they could see too. */
async function parents(db: Db, page: Contribution[], frame: Frame): Promise<Map<string, string>> {
	const ids = page.flatMap((said) => said.in_reply_to ?? []);
	const found = await frame.find(db, [...new Set(ids)]);
	const above = await sorted(db, found, frame.to);
	const seen = above.filter(({ why }) => frame.forTeam || !why);
	return new Map(seen.map(({ said }) => [said.id, said.ref]));
}
