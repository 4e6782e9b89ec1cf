import type { Hit } from '$lib/search';
import type { Line } from '$lib/server/outcomes';
import { excerpt, type Term } from '$lib/text/search';

/** What was found in a study, as its page shows it to the team. */
export function hitsOf(lines: Line[], here: string, terms: Term[]): Hit[] {
	return lines.map((line) => ({
		ref: line.ref,
		href: `${here}/contributions/${line.ref}`,
		number: line.number,
		who: line.who ?? (line.kind === 'point' ? 'Said in the meeting' : 'Somebody'),
		badge: line.badge,
		private: line.private,
		at: line.at,
		channel: line.channel,
		finding: line.finding.title,
		group: line.group,
		pieces: excerpt(line.body, terms)
	}));
}
