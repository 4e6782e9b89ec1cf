import type { Actor } from '$lib/server/access';
import { db } from '$lib/server/db';
import * as outcomes from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';

/** Every change of the finding as its pages show it to this reader, the newest first. */
export async function changesOf(actor: Actor, finding: prompts.Finding) {
	const { changes, locked } = await outcomes.changes(db, actor, finding);
	return { locked, changes: changes.map((each) => shown(each, finding)) };
}

export type Shown = ReturnType<typeof shown>;

function shown({ before, after, told }: outcomes.Change, finding: prompts.Finding) {
	const { number, published_at, what_changed, why_changed } = after.version;
	return {
		...{ number, published_at, what_changed, why_changed },
		before: words(before, finding),
		after: words(after, finding),
		parts: prompts.changedParts(before, after),
		outcomes: told.map(({ outcome, numbers }) => ({
			...{ number: outcome.number, kind: outcome.kind, numbers },
			...{ you_said: outcome.you_said, parts: outcome.parts },
			...{ we_did: outcome.we_did, reason: outcome.reason }
		}))
	};
}

/** What one version says, without what is asked of members. */
export function words(each: prompts.Version, { prompt, study }: prompts.Finding) {
	const { title, foundHtml, whyHtml, questions } = prompts.shown({ prompt, ...each }, study);
	return { published_at: each.version.published_at, title, foundHtml, whyHtml, questions };
}
