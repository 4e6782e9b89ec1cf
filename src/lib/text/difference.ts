import { diffArrays } from 'diff';

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
	const parts = diffArrays(from, to, { maxEditLength: MOST });
	if (!parts) return joined([gone(from.join('')), fresh(to.join(''))]);
	return joined(
		parts.map(({ added, removed, value }) =>
			(added ? fresh : removed ? gone : same)(value.join(''))
		)
	);
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

// so many words in or out are found in a moment; where more changed, it is shown as a whole
const MOST = 2000;

/** Words with the space behind them. */
function split(text: string) {
	return text.match(/\S+\s*|\s+/gu) ?? [];
}

const same = (words: string): Stretch => ({ kind: 'same', words });
const gone = (words: string): Stretch => ({ kind: 'gone', words });
const fresh = (words: string): Stretch => ({ kind: 'new', words });
