/** A stretch of words that two texts share, or that one of them has alone. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; words: string };

/**
 * What differs between two texts: first line by line, then word by word where lines were changed. The
 * stretches of one kind and `same` ones, put together, are each text again.
 */
export function difference(from: string, to: string): Stretch[] {
	const byLine = compare(from.split(/(?<=\n)/), to.split(/(?<=\n)/));
	const byWord = byLine.flatMap((stretch, index): Stretch[] => {
		const before = byLine[index - 1];
		const after = byLine[index + 1];
		if (stretch.kind === 'gone' && after?.kind === 'new')
			return bridged(compare(split(stretch.words), split(after.words)));
		return stretch.kind === 'new' && before?.kind === 'gone' ? [] : [stretch];
	});
	return joined(byWord);
}

/** The longest common run of parts; what stands outside it is gone or new. */
function compare(from: string[], to: string[]): Stretch[] {
	let start = 0;
	while (start < from.length && start < to.length && from[start] === to[start]) start++;
	let end = 0;
	while (end < Math.min(from.length, to.length) - start && from.at(-1 - end) === to.at(-1 - end))
		end++;
	const middle = between(from.slice(start, from.length - end), to.slice(start, to.length - end));
	return joined([
		...from.slice(0, start).map(same),
		...middle,
		...from.slice(from.length - end).map(same)
	]);
}

function between(from: string[], to: string[]): Stretch[] {
	const whole: Stretch[] = [gone(from.join('')), fresh(to.join(''))];
	if (!from.length || !to.length || from.length * to.length > MOST) return whole;

	// longest[i][j]: how long the common run is from there on
	const longest = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
	const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
	for (let i = from.length - 1; i >= 0; i--)
		for (let j = to.length - 1; j >= 0; j--)
			longest[i]![j] =
				from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

	const found: Stretch[] = [];
	let [i, j] = [0, 0];
	while (i < from.length && j < to.length) {
		if (from[i] === to[j]) {
			found.push(same(from[i++] ?? ''));
			j++;
		} else if (at(i + 1, j) >= at(i, j + 1)) found.push(gone(from[i++] ?? ''));
		else found.push(fresh(to[j++] ?? ''));
	}
	return [...found, gone(from.slice(i).join('')), fresh(to.slice(j).join(''))];
}

/** A single word that stayed between two changes is shown with them: else they fall into pieces. */
function bridged(all: Stretch[]): Stretch[] {
	return all.flatMap((each, index) => {
		const between = index > 0 && index < all.length - 1;
		const alone = each.kind === 'same' && each.words.trim().split(/\s+/).length < 2;
		return between && alone ? [gone(each.words), fresh(each.words)] : [each];
	});
}

/** Stretches of one kind as one, what is gone before what is new. */
function joined(all: Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	let [out, into] = ['', ''];
	const flush = () => {
		if (out) found.push(gone(out));
		if (into) found.push(fresh(into));
		[out, into] = ['', ''];
	};
	for (const { kind, words } of all) {
		if (kind === 'gone') out += words;
		else if (kind === 'new') into += words;
		else if (words) {
			flush();
			const last = found.at(-1);
			if (last?.kind === 'same') last.words += words;
			else found.push(same(words));
		}
	}
	flush();
	return found;
}

// a table of a million places is made in a moment; longer changes are shown as a whole
const MOST = 1_000_000;

/** Words with the space behind them. */
function split(text: string) {
	return text.match(/\S+\s*|\s+/gu) ?? [];
}

const same = (words: string): Stretch => ({ kind: 'same', words });
const gone = (words: string): Stretch => ({ kind: 'gone', words });
const fresh = (words: string): Stretch => ({ kind: 'new', words });
