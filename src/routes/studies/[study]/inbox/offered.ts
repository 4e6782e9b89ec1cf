import { kinds as points } from '$lib/meeting';
import type { Known } from '$lib/server/inbox';
import { WHOLE, wholeKinds } from '$lib/text/inbox';
import { ways } from '$lib/text/ways';

type Choice = { value: string; label: string };

/** What the boxes offer. The questions are those of the finding that is chosen. */
export function offered({ findings, groups, book }: Known, finding: string | null) {
	const chosen = findings.find(({ prompt }) => String(prompt.number) === finding);
	return {
		findings: all(
			'All findings',
			findings.map(({ prompt, version }) => [String(prompt.number), version.title])
		),
		questions: chosen
			? all('All questions', [
					...chosen.questions.map(({ position, text }) => [String(position), text] as const),
					[WHOLE, 'The finding as a whole']
				])
			: [],
		groups: all(
			'All groups',
			groups.map(({ slug, name }) => [slug, name])
		),
		channels: all(
			'Every way',
			Object.entries(ways).map(([value, words]) => [value, `Came ${words}`])
		),
		kinds: all('Every kind', [
			...Object.entries(wholeKinds),
			...Object.entries(points).map(([value, words]) => [value, `Note: ${words}`] as const)
		]),
		themes: all(
			'All themes',
			book.map(({ number, name, depth }) => [String(number), `${'– '.repeat(depth)}${name}`])
		)
	};
}

function all(words: string, some: (readonly [value: string, label: string])[]): Choice[] {
	return [{ value: '', label: words }, ...some.map(([value, label]) => ({ value, label }))];
}
