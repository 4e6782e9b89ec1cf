import { memory, shelfIn, type Item } from '$lib/enhance/drafts/shelf';

/*
 * What was done on this page and has not reached the server: in the order in which it was done, on the
 * device where it is somebody's own, else in the page alone.
 */

type Fields = Item['fields'];

/** A note to keep, or something to be done to one that is kept. */
export type Step = {
	/** tells it apart from every other */
	key: string;
	does: 'note' | 'change' | 'remove';
	/** id of the agenda item */
	item: string;
	/** the note that is changed or removed */
	ref: string;
	/** what its form sends */
	fields: Fields;
	/** it may have reached the server, though no answer came */
	tried: boolean;
	/** why the server does not take it as it is; it waits here to be put right */
	problem: string;
	/** what is to be done once the note has a name: undone or changed while it waited */
	then: { does: 'change' | 'remove'; fields: Fields } | null;
	/** its place among the others: milliseconds since 1970; nought before it has one */
	at: number;
};

export type Queue = ReturnType<typeof queueIn>;

/** The steps of one person at one meeting's notes. `place`: null where the device keeps nothing. */
export function queueIn(place: Parameters<typeof shelfIn>[0] | null, keeper: string, path: string) {
	const shelf = shelfIn(place ?? memory(), keeper);
	// where the device has no more room
	const spare = shelfIn(memory(), keeper);
	let last = 0;

	return {
		/** Puts a step at its place; a new one comes after all others, whatever the clock says. */
		put(step: Step) {
			last = Math.max(last + 1, Date.now(), ...list().map(({ at }) => at + 1));
			const item = itemOf(path, { ...step, at: step.at || last });
			if (!shelf.put(item)) spare.put(item);
		},
		remove({ key }: Pick<Step, 'key'>) {
			for (const each of [shelf, spare]) each.remove({ path, box: key });
		},
		/** As it stands now: another window may have sent it. */
		again({ key }: Pick<Step, 'key'>): Step | null {
			const item = shelf.again({ path, box: key }) ?? spare.again({ path, box: key });
			return item && stepOf(item);
		},
		list,
		/** The names of the steps. */
		keys: () => new Set(list().map(({ key }) => key)),
		/** The notes to which something is to be done. */
		touched: () => new Set(list().map(({ ref }) => ref))
	};

	/** In the order in which they were done. */
	function list(): Step[] {
		const all = [...shelf.list('note'), ...spare.list('note')];
		return all
			.filter((item) => item.path === path)
			.map(stepOf)
			.toSorted((a, b) => a.at - b.at);
	}
}

/** The fields that say what a step does stand beside those of its form, under names no form has. */
function itemOf(path: string, { key, fields, at, ...step }: Step): Item {
	return { path, box: key, fields: [...fields, [STEP, JSON.stringify(step)]], state: 'note', at };
}

function stepOf({ box, fields, at }: Item): Step {
	const said = fields.find(([name]) => name === STEP)?.[1] ?? '{}';
	const step = JSON.parse(said) as Omit<Step, 'key' | 'fields' | 'at'>;
	return { ...step, key: box, at, fields: fields.filter(([name]) => name !== STEP) };
}

const STEP = ' step';

/** A step with what is known of it; `at` nought: its place is the last. */
export function newStep(known: Partial<Step>): Step {
	return {
		...{ key: '', does: 'note', item: '', ref: '', fields: [] },
		...{ tried: false, problem: '', then: null, at: 0 },
		...known
	};
}

/** Fields of a form, some of them with other values. */
export function fieldsWith(fields: Fields, others: Fields): Fields {
	const names = new Set(others.map(([name]) => name));
	return [...fields.filter(([name]) => !names.has(name)), ...others];
}
