import type { ShownPoint } from '#lib/meeting.ts';
import { names } from '../accounts/index.ts';
import { may, organises, type Actor } from '../access/index.ts';
import * as contributions from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import { NAMELESS, shownNames } from '../groups/index.ts';
import type { Item } from './agenda.ts';
import { doings } from './doing.ts';
import type { ActionRow } from './tables.ts';

/** What is needed to show points to one reader: who is called what, and who does what was agreed. */
export type PointView = {
	actor: Actor;
	/** the names shown in the group, by person id */
	shown: Map<string, string>;
	/** the names organisers know; empty for everybody else */
	known: Map<string, string>;
	doing: Map<string, ActionRow>;
};

/** Looks up, once for all of them, what is needed to show these points. */
export async function pointView(
	db: Db,
	actor: Actor,
	group: string,
	points: contributions.Contribution[]
): Promise<PointView> {
	const tasks = points.filter((point) => point.point_kind === 'action');
	const doing = await doings(
		db,
		tasks.map((point) => point.id)
	);
	const people = [
		...points.flatMap((point) => point.person_id ?? []),
		...[...doing.values()].flatMap((row) => row.person_id ?? [])
	];
	const some = people.length > 0;
	return {
		actor,
		shown: some ? await shownNames(db, group) : new Map(),
		known: some && organises(actor, group) ? await names(db, [...new Set(people)]) : new Map(),
		doing
	};
}

/** A point as its reader sees it; nothing where it has no place for that reader. */
export function shownPoint(
	view: PointView,
	item: Pick<Item, 'finding'>,
	point: contributions.Contribution
): ShownPoint[] {
	const { actor } = view;
	const state = contributions.readable(actor, point);
	if (state === 'nothing') return [];
	const bare = {
		ref: point.ref,
		state,
		number: point.number,
		shared: point.audience === 'group',
		unshared: point.shared_at === null
	};
	if (state !== 'words') return [{ ...empty, ...bare }];

	const question = item.finding?.questions.find(({ id }) => id === point.question_id);
	const place = { group: point.group_id, study: point.study_id, giver: point.person_id };
	return [
		{
			...bare,
			body: point.body,
			kind: point.point_kind,
			verbatim: point.wording === 'verbatim',
			question: question?.text ?? null,
			agreed: point.agreed,
			agreed_of: point.agreed_of,
			by: byOf(view, point),
			claimed: point.claimed_at,
			doing: doingOf(view, point),
			mine: point.person_id === actor.person,
			mayClaim: contributions.mayClaim(actor, point),
			mayChange:
				may(actor, 'contribution.edit', place) ||
				contributions.isSlip(actor, 'contribution.edit', point)
		}
	];
}

const empty = {
	...{ body: '', kind: null, verbatim: false, question: null, agreed: null, agreed_of: null },
	...{ by: null, claimed: null, doing: null, mine: false, mayClaim: false, mayChange: false }
};

/** Who is said to have said it. Organisers see the name they know, also where the group sees none. */
function byOf({ shown, known }: PointView, point: contributions.Contribution): ShownPoint['by'] {
	if (!point.person_id) return null;
	const name = point.named_at ? (shown.get(point.person_id) ?? NAMELESS) : null;
	const other = known.get(point.person_id) ?? null;
	return name || other ? { name, known: other === name ? null : other } : null;
}

function doingOf(view: PointView, point: contributions.Contribution): ShownPoint['doing'] {
	const row = view.doing.get(point.id);
	if (!row) return null;
	const organiser = organises(view.actor, point.group_id);
	const name = organiser && row.person_id ? (view.known.get(row.person_id) ?? null) : null;
	return { doer: row.doer, name, due_on: row.due_on, done_at: row.done_at };
}
