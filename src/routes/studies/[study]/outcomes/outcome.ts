import * as contributions from '$lib/server/contributions';
import { db } from '$lib/server/db';
import { field } from '$lib/server/http';
import type { OutcomeInput, OutcomeRefusal } from '$lib/server/outcomes';
import * as prompts from '$lib/server/prompts';
import { kinds, standards } from '$lib/text/outcomes';
import * as v from 'valibot';

/** The form of an outcome. `contributions`: refs of what stands behind it. */
export const schema = v.object({
	question: field.optionalText(100),
	contributions: field.choices(1000),
	you_said: field.text(2000, 'Enter what people said, in your own words'),
	kind: field.choice(
		kinds.map(({ value }) => value),
		'Choose what the team did'
	),
	we_did: field.text(2000, 'Enter what you did, also when that is nothing'),
	reason: field.text(2000, 'Enter why'),
	from: field.optionalText(100),
	to: field.optionalText(100),
	done_on: field.optionalDay(),
	standard: field.choice(
		['', ...standards.map(({ value }) => value)] as const,
		'Choose one of the six, or none'
	),
	box: field.unseen(),
	seen: field.unseen()
});

/** The outcome as the domain wants it. A name that finds nothing stays, and the domain refuses it. */
export async function outcomeOf(
	study: { id: string },
	input: v.InferOutput<typeof schema>
): Promise<OutcomeInput> {
	const cited = await contributions.ofRefs(db, study.id, input.contributions);
	const ids = new Map(cited.map(({ ref, id }) => [ref, id]));
	return {
		question_id: input.question || null,
		kind: input.kind,
		you_said: input.you_said,
		we_did: input.we_did,
		reason: input.reason,
		standard: input.standard || null,
		from_version_id: input.from || null,
		to_version_id: input.to || null,
		on_day: input.done_on,
		box: input.box,
		contributions: input.contributions.map((ref) => ids.get(ref) ?? ref)
	};
}

/** Beside which box a refusal is said. */
export const problems: Record<OutcomeRefusal, Record<string, string>> = {
	quotation: {
		you_said:
			'Take the double quotation marks out and say it in your own words. Exact words need the person’s yes'
	},
	retell: { you_said: 'Say it in your own words too: letters hold nobody’s exact words' },
	stray: { you_said: 'Put each quote, such as [quote 1], on a line of its own' },
	quote: {
		you_said: 'Take out the quote that was never added, or tick the contribution that it comes from'
	},
	question: { question: 'Choose a question of this finding' },
	contributions: {
		contributions:
			'Tick at least one contribution that is behind this, and only what was said to this finding'
	},
	versions: { to: 'Choose the version that you began with, and a later one' },
	day: { done_on: 'Enter a day that has come: today or earlier' },
	meanwhile: {
		you_said:
			'A colleague has saved this draft meanwhile. Below you see how theirs differs. To keep yours instead, save again'
	},
	told: { '': 'A colleague has told this meanwhile, so its words stand. Copy yours' }
};

/** What an outcome can be about. */
export function choices({ questions }: prompts.Written) {
	return [
		{ value: '', label: 'The finding as a whole' },
		...questions.map(({ id, text }) => ({ value: id, label: text }))
	];
}

/** From which version to which it can be: those that groups can read, the newest last. */
export async function versionChoices(prompt: { id: string }) {
	const all = await prompts.publishedVersions(db, prompt.id);
	return all.map(({ version: { id, number, title } }) => ({
		value: id,
		label: `Version ${number}: ${title}`
	}));
}
