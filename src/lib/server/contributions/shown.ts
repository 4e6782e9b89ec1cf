import { agreement } from '#lib/text/numbers.ts';
import type { Shown } from '#lib/thread.ts';
import { may, organises, type Actor } from '../access/index.ts';
import { now } from '../db/index.ts';
import { mayClaim } from './claim.ts';
import type { Finding } from '../prompts/index.ts';
import { takesFollowUp, type Owing } from './questions.ts';
import { isPrivate, readable, type Contribution } from './readable.ts';
import type { ContributionRow } from './tables.ts';
import { mayThank, type Thanks } from './thank.ts';
import { undoUntil } from './withdraw.ts';
import { placeOf } from './wish.ts';

/** What is read of each contribution to show it: half of what a row holds. */
export const columns = [
	...([
		'id',
		'ref',
		'kind',
		'group_id',
		'thread_id',
		'in_reply_to',
		'number',
		'person_id',
		'role'
	] as const),
	...(['channel', 'wording', 'audience', 'body', 'named_at', 'given_at', 'given_on'] as const),
	...(['created_at', 'edited_at', 'shared_at', 'read_back_at', 'hidden_at'] as const),
	...(['hidden_reason', 'withdrawn_at', 'erased_at', 'answer_due'] as const),
	...(['agreed', 'agreed_of'] as const)
] as const;

export type Showing = Pick<ContributionRow, (typeof columns)[number]> &
	Pick<Contribution, 'study_id' | 'answers'>;

/** How people are named to this reader, each map by person id. */
export type Naming = {
	group: Map<string, string>;
	team: Map<string, string>;
	/** the names organisers know; empty for everybody else */
	known: Map<string, string>;
	nameless: string;
};

/** What is needed to show the contributions of a page. */
export type View = {
	actor: Actor;
	finding: Finding;
	open: boolean;
	naming: Naming;
	rows: Map<string, Showing>;
	/** ids of what others said since the last visit */
	fresh: Set<string>;
	thanks: Thanks;
	/** of questions to the team */
	owing: Map<string, Owing>;
};

/** The name of a contribution's place on its page. */
export function anchorOf(c: Pick<ContributionRow, 'number' | 'ref'>): string {
	return c.number === null ? c.ref : `c${c.number}`;
}

/** Shows a contribution that has a place for this reader. `root`: the answer it stands under. */
export function shown(view: View, c: Showing, root?: string): Shown {
	const state = readable(view.actor, c);
	if (state === 'nothing') throw new Error('shown to someone for whom it has no place');
	const place = { ref: c.ref, anchor: anchorOf(c), number: c.number, kind: c.kind, state };
	const mine = c.person_id === view.actor.person;
	if (state !== 'words') return { ...place, ...present({ mine, undoUntil: mine && undo(c) }) };
	return { ...place, ...present({ mine, ...words(view, c, root), ...allowed(view, c, mine) }) };
}

function words(view: View, c: Showing, root?: string) {
	const { actor, naming, fresh, thanks } = view;
	const name = nameOf(naming, c);
	const known = c.person_id && c.role !== 'researcher' ? naming.known.get(c.person_id) : null;
	const tellsReason = c.person_id === actor.person || organises(actor, c.group_id);
	return {
		name,
		known: known !== name && known,
		badge: badgeOf(c),
		channel: c.channel,
		noted: c.wording === 'noted',
		private: isPrivate(c),
		toMe: c.answers === actor.person,
		fresh: fresh.has(c.id),
		asks: view.owing.get(c.id),
		thanked: thanks.given.has(c.id),
		thankedBy: thanks.got.get(c.id),
		at: c.given_at,
		givenOn: c.given_on,
		body: c.body,
		agreed: agreement(c.agreed, c.agreed_of),
		changedAt: c.edited_at,
		notReadBack: c.kind !== 'point' && c.wording === 'noted' && !c.read_back_at,
		hiddenReason: c.hidden_at && tellsReason && c.hidden_reason,
		to: root && c.in_reply_to !== root && repliesTo(view, c)
	};
}

function allowed({ actor, open, finding }: View, c: Showing, mine: boolean) {
	const place = placeOf(c);
	const manage = organises(actor, c.group_id);
	return {
		reply:
			(open || takesFollowUp(actor, c, finding.study)) &&
			!c.hidden_at &&
			may(actor, 'contribution.reply', place),
		thank: mayThank(actor, c),
		claim: mayClaim(actor, c),
		change: mine,
		share: mine && isPrivate(c),
		// organisers hide it themselves; private words have nobody to be reported to
		report: !mine && !manage && !isPrivate(c) && may(actor, 'contribution.report', place),
		manage
	};
}

function undo(c: Showing) {
	const until = c.withdrawn_at && !c.erased_at && undoUntil(c.withdrawn_at);
	return until && until > now() && until;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], null | undefined | false | ''> };

/** Leaves out whatever says nothing. */
function present<T extends object>(fields: T): Present<T> {
	const kept: Present<T> = {};
	for (const name in fields) if (fields[name]) kept[name] = fields[name] as Present<T>[typeof name];
	return kept;
}

/** Who is said to have given it: a point stays "said in the meeting" unless its speaker wanted a name. */
export function nameOf(
	naming: Naming,
	c: Pick<Showing, 'person_id' | 'kind' | 'named_at' | 'role'>
): string | null {
	if (!c.person_id || (c.kind === 'point' && !c.named_at)) return null;
	const names = c.role === 'researcher' ? naming.team : naming.group;
	return names.get(c.person_id) ?? naming.nameless;
}

/** What stands beside the name of somebody who does not speak as a member. */
export function badgeOf(c: Pick<Showing, 'kind' | 'role'>): NonNullable<Shown['badge']> | null {
	if (c.kind === 'point' || c.role === 'member') return null;
	return c.role === 'researcher' ? 'research team' : 'organiser';
}

function repliesTo({ actor, naming, rows }: View, c: Showing): NonNullable<Shown['to']> | null {
	const parent = rows.get(c.in_reply_to ?? '');
	if (!parent) return null;
	const name = readable(actor, parent) === 'words' ? nameOf(naming, parent) : null;
	return { anchor: anchorOf(parent), name, number: parent.number };
}
