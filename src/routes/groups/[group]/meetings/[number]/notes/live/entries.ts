import type { ShownPoint } from '$lib/meeting';
import type { NotedPoint, Noting } from '$lib/noting';
import type { Step } from './queue';

/** A note as it stands in the list of this page. */
export type Entry = {
	/** stays the same from the moment it is typed */
	key: string;
	/** id of the agenda item */
	item: string;
	/** `waiting`: not with the server yet; `refused`: the server did not take it as it is */
	state: 'kept' | 'waiting' | 'refused';
	problem: string;
	/** typed in this window */
	own: boolean;
	point: ShownPoint;
	question: string | null;
};

/** The list as it first stands: what the server has, and behind it what waits. */
export function begin(noting: Noting, steps: Step[]): Entry[] {
	const known = noting.points.flatMap((point) => ('gone' in point ? [] : [keptEntry(point)]));
	return steps
		.filter(({ does }) => does === 'note')
		.reduce((list, step) => [...list, waitingEntry(step)], known);
}

/**
 * The list with what the server told: known notes change in their place, gone ones go, new ones stand
 * at the end, whenever they were typed, so that nothing moves under somebody who reads. `fresh`: those
 * nobody has seen here before.
 */
export function merge(list: Entry[], noting: Noting): { list: Entry[]; fresh: Entry[] } {
	const told = new Map(noting.points.map((point) => [point.ref, point]));
	const stay = list.filter((entry) => {
		if (entry.state !== 'kept' || !entry.point.ref) return true;
		const point = told.get(entry.point.ref);
		return point ? !('gone' in point) : !noting.whole;
	});
	const changed = stay.map((entry) => {
		const point = entry.point.ref ? told.get(entry.point.ref) : undefined;
		if (!point || 'gone' in point || entry.state !== 'kept') return entry;
		return { ...entry, point, question: point.question_id };
	});
	const known = new Set(changed.map((entry) => entry.point.ref));
	const fresh = noting.points.flatMap((point: NotedPoint) =>
		'gone' in point || known.has(point.ref) ? [] : [keptEntry(point)]
	);
	return { list: [...changed, ...fresh], fresh };
}

function keptEntry(point: Exclude<NotedPoint, { gone: true }>): Entry {
	const { ref, item, question_id: question } = point;
	return { key: ref, item, state: 'kept', problem: '', own: false, point, question };
}

/** A note that waits, as it will stand there. */
export function waitingEntry({ key, item, fields, problem }: Step): Entry {
	const of = (name: string) => fields.find(([each]) => each === name)?.[1] ?? '';
	const number = (name: string) => (/^\d{1,3}$/.test(of(name).trim()) ? Number(of(name)) : null);
	const [agreed, agreed_of] = [number('agreed'), number('agreed_of')];
	const point: ShownPoint = {
		ref: '',
		state: 'words',
		body: of('body').trim(),
		kind: of('kind') as ShownPoint['kind'],
		verbatim: of('wording') === 'verbatim',
		question: null,
		number: null,
		shared: false,
		unshared: true,
		agreed: agreed_of === null ? null : agreed,
		agreed_of: agreed === null ? null : agreed_of,
		doing: of('kind') === 'action' ? doingOf(of('doer')) : null,
		...{ by: null, claimed: null, mine: false, mayClaim: false, mayChange: true }
	};
	const state = problem ? 'refused' : 'waiting';
	return { key, item, state, problem, own: true, point, question: of('question') };
}

/** Who does it; the rest is shown once the server has it. */
function doingOf(doer: string): ShownPoint['doing'] {
	const known = doer as NonNullable<ShownPoint['doing']>['doer'];
	return { doer: known || 'organiser', name: null, due_on: null, done_at: null };
}
