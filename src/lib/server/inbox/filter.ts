import { kinds as points } from '#lib/meeting.ts';
import { queryOf, tickNames, ticks, WHOLE, wholeKinds } from '#lib/text/inbox.ts';
import { ways } from '#lib/text/ways.ts';
import type { Wanted } from '../contributions/index.ts';
import type { Db } from '../db/index.ts';
import * as themes from '../themes/index.ts';
import type { Known } from './wishes.ts';

/** A filter as it was understood. */
export type Filter = {
	/** what it shows, for lists and counts of contributions */
	wanted: Wanted;
	/** each choice in words, by its name in the address */
	said: { key: string; words: string }[];
	/** how many choices name something that is not there (any more); they are left out */
	gone: number;
	/** as it is kept */
	query: string;
};

type Part = { words: string; wanted: Wanted } | null;
type Parts = Record<string, Part>;

/** What an address of the inbox asks for. */
export function read(db: Db, known: Known, asked: URLSearchParams): Filter {
	const search = followed(known, asked);
	const parts = { ...ofPlace(known, search), ...ofKind(search), ...ofTheme(db, known, search) };
	const said: Filter['said'] = [];
	const wanted: Wanted[] = [{ placed: true }];
	let gone = 0;
	for (const [key, part] of Object.entries(parts)) {
		if (!search.get(key)) continue;
		if (part) {
			said.push({ key, words: part.words });
			wanted.push(part.wanted);
		} else gone++;
	}
	for (const tick of tickNames)
		if (search.get(tick)) {
			said.push({ key: tick, words: ticks[tick] });
			wanted.push(known.wishes[tick]);
		}
	return { said, gone, wanted: together(wanted), query: queryOf(search) };
}

/** A theme that was merged since is found where its codings are. */
function followed({ merged }: Known, asked: URLSearchParams) {
	const search = new URLSearchParams(asked);
	const into = merged.get(Number(search.get('theme')));
	if (into !== undefined) search.set('theme', String(into));
	return search;
}

/** What came about a finding, a question of it, from a group. */
function ofPlace({ findings, groups }: Known, search: URLSearchParams): Parts {
	const finding = findings.find(({ prompt }) => String(prompt.number) === search.get('finding'));
	const group = groups.find(({ slug }) => slug === search.get('group'));
	const number = search.get('question');
	const question = finding?.questions.find(({ position }) => String(position) === number);
	const whole = finding && number === WHOLE;
	return {
		finding: finding
			? { words: `about “${finding.version.title}”`, wanted: { prompt: finding.prompt.id } }
			: null,
		question: question
			? { words: `to the question “${question.text}”`, wanted: { question: question.id } }
			: whole
				? { words: 'about the finding as a whole', wanted: { question: null } }
				: null,
		group: group ? { words: `from ${group.name}`, wanted: { group: group.id } } : null
	};
}

/** How it came, and what kind of thing it is. */
function ofKind(search: URLSearchParams): Parts {
	const channel = nameIn(ways, search.get('channel'));
	const kind = nameIn(wholeKinds, search.get('kind'));
	const point = nameIn(points, search.get('kind'));
	return {
		channel: channel && { words: `came ${ways[channel]}`, wanted: { channel } },
		kind: kind
			? { words: wholeKinds[kind].toLowerCase(), wanted: { kind } }
			: point && { words: `notes of this kind: ${points[point]}`, wanted: { point } }
	};
}

function ofTheme(db: Db, { book }: Known, search: URLSearchParams): Parts {
	const theme = book.find(({ number }) => String(number) === search.get('theme'));
	if (!theme) return { theme: null };
	const all = [theme, ...themes.descendants(book, theme)];
	return {
		theme: {
			words: `under the theme “${theme.name}”${all.length > 1 ? ' and those below it' : ''}`,
			wanted: { among: themes.codedWith(db, all) }
		}
	};
}

function nameIn<Name extends string>(all: Record<Name, string>, name: string | null): Name | null {
	return name !== null && Object.hasOwn(all, name) ? (name as Name) : null;
}

/** Several wishes as one: each narrows what the others leave. */
function together(all: Wanted[]): Wanted {
	const ids = all.flatMap((wish) => (wish.ids ? [new Set(wish.ids)] : []));
	const [first, ...others] = ids;
	return {
		...Object.assign({}, ...all),
		among: all.flatMap(({ among }) => among ?? []),
		except: all.flatMap(({ except }) => except ?? []),
		lacks: all.flatMap(({ lacks }) => lacks ?? []),
		...(first && { ids: [...first].filter((id) => others.every((more) => more.has(id))) })
	};
}
