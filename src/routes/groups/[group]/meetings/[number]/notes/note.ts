import { organises, type Actor } from '$lib/server/access';
import { id, type Instant } from '$lib/server/db';
import type { GroupRow } from '$lib/server/groups';
import { check, field, refuse } from '$lib/server/http';
import * as meetings from '$lib/server/meetings';
import { countProblem, MOST_AGREED } from '$lib/text/agreed';
import * as v from 'valibot';
import { peopleOf } from '../../../record/said';

const number = 'Enter a number, such as 6';

/** A note as every form of it sends it. */
export const schema = v.object({
	body: field.text(4000, 'Write what was said'),
	kind: field.choice(
		['view', 'suggestion', 'question', 'concern', 'wording', 'action'],
		'Choose what kind of note this is'
	),
	question: field.optionalText(50),
	agreed: field.optionalWhole(MOST_AGREED, number),
	agreed_of: field.optionalWhole(MOST_AGREED, number),
	wording: field.choice(['noted', 'verbatim'], 'Choose whose words these are'),
	person: field.optionalText(50),
	named: field.ticked(),
	doer: field.choice(['organiser', 'team', 'member', 'other'], 'Choose who does it'),
	doer_person: field.optionalText(50),
	due: field.optionalDay(),
	item: field.unseen(),
	box: field.unseen(),
	given: field.unseen(40)
});

export type Input = Extract<ReturnType<typeof check<typeof schema>>, { ok: true }>['input'];
type Values = Parameters<typeof refuse>[0];

/** What a new note has in its form before anybody writes. */
export function fresh(item: { id: string }) {
	const chosen = { kind: 'view', wording: 'noted', question: '', doer: 'organiser' };
	return { ...chosen, item: item.id, box: id() };
}

/** Those who can be named: for organisers alone, since researchers are not told who was there (rules.md A11). */
export function peopleFor(actor: Actor, group: GroupRow) {
	return organises(actor, group.id) ? peopleOf(group) : Promise.resolve([]);
}

/** The note that a form means; a count that cannot be is refused beside its box. */
export function pointOf(values: Values, input: Input) {
	const { question, person, doer, doer_person, due, box, given, item: _, ...words } = input;
	const problem = countProblem(words.agreed, words.agreed_of);
	if (problem) return { refused: refuse(values, { [problem.field]: problem.message }) };
	const doing: meetings.Doing = { doer, person: doer_person || null, due_on: due };
	return {
		refused: null,
		point: {
			...words,
			question: question || null,
			person: person || null,
			doing: words.kind === 'action' ? doing : null,
			box: box || id(),
			given: momentOf(given)
		} satisfies meetings.Point
	};
}

/** Why the note was not taken, beside the box that says it. */
export function refusalOf(values: Values, refusal: meetings.NoteRefusal) {
	if (refusal === 'unknown-question')
		return refuse(values, { question: 'Choose a question from the list' });
	const field = values.person ? 'person' : 'doer_person';
	return refuse(values, { [field]: 'Choose somebody from the list' });
}

/** Only script says when something was typed; what is no moment is now. */
function momentOf(said: string): Instant | undefined {
	const is = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(said) && !isNaN(Date.parse(said));
	return is ? (said as Instant) : undefined;
}
