/** What stands in a form, on this device: still being typed, or sent without a line and waiting for one. */
export type Item = {
	/** the address it is sent to */
	path: string;
	/** the one-time id of its box, by which the server stores it once */
	box: string;
	fields: [name: string, value: string][];
	/** a `note` is sent by the page for notes of a meeting, in its own order */
	state: 'typing' | 'waiting' | 'note';
	/** milliseconds since 1970 */
	at: number;
};

export type Shelf = ReturnType<typeof shelfIn>;
type Place = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const MARK = 'soundings/';

/**
 * The things of one person on this device. `keeper` tells persons apart: what one left here, another
 * who signs in never sees, and never sends.
 */
export function shelfIn(place: Place, keeper: string) {
	const mine = `${MARK}${keeper}/`;
	const nameOf = ({ path, box }: Pick<Item, 'path' | 'box'>) => `${mine}${path} ${box}`;

	return {
		/** Whether there was room for it. */
		put(item: Item): boolean {
			try {
				place.setItem(nameOf(item), JSON.stringify(item));
				return true;
			} catch {
				return false;
			}
		},
		remove(item: Pick<Item, 'path' | 'box'>) {
			place.removeItem(nameOf(item));
		},
		/** As it stands now: another window may have sent it, or taken it back. */
		again(item: Pick<Item, 'path' | 'box'>): Item | null {
			return read(place.getItem(nameOf(item)));
		},
		/** In the order in which they came. */
		list(state: Item['state']): Item[] {
			return names(place, mine)
				.map((name) => read(place.getItem(name)))
				.filter((item) => item !== null)
				.filter((item) => item.state === state)
				.sort((a, b) => a.at - b.at);
		},
		/** Whether a name in the place is that of this thing: for news from other windows. */
		isNameOf: (name: string | null, item: Pick<Item, 'path' | 'box'>) => name === nameOf(item)
	};
}

/** Takes everything of everybody off this device. */
export function clear(place: Place) {
	for (const name of names(place, MARK)) place.removeItem(name);
}

/** A place that is gone with the page: for devices that keep nothing, and browsers that refuse to. */
export function memory(): Place {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => void kept.set(name, value),
		removeItem: (name) => void kept.delete(name)
	};
}

function names(place: Place, start: string) {
	const all = Array.from({ length: place.length }, (_, index) => place.key(index) ?? '');
	return all.filter((name) => name.startsWith(start));
}

function read(text: string | null): Item | null {
	try {
		const item = JSON.parse(text ?? 'null') as Partial<Item> | null;
		return item?.path && item.box && item.fields ? (item as Item) : null;
	} catch {
		return null;
	}
}
