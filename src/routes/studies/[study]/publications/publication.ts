import { db } from '$lib/server/db';
import { field } from '$lib/server/http';
import * as outcomes from '$lib/server/outcomes';
import * as publications from '$lib/server/publications';
import { isLink } from '$lib/text/link';
import { kindWords } from '$lib/text/outcomes';
import { kinds } from '$lib/text/publications';
import * as v from 'valibot';
import { studyOf } from '../place';

/** A whole address, or nothing; https, so that nobody on the way reads what somebody looks up. */
export const link = v.pipe(
	field.optionalText(500),
	v.check(
		(words) => isLink(words) && !/^http:/i.test(words),
		'Enter the whole address, starting with https://, or nothing'
	)
);

/** The form of a publication. `outcomes`: numbers of those that can be read in it. */
export const schema = v.object({
	kind: field.choice(
		kinds.map(({ value }) => value),
		'Choose what it is'
	),
	title: field.text(300, 'Enter its title'),
	published_in: field.text(200, 'Enter where it came out, such as the name of the journal'),
	link,
	on_day: field.day('Enter the day on which it came out'),
	outcomes: field.choices(200),
	sentence_before: field.text(1000, 'Enter the sentence as it was before'),
	sentence_now: field.text(1000, 'Enter the sentence as it is now')
});

type Input = v.InferOutput<typeof schema>;

/** The publication as the domain wants it. A number that finds nothing stays, and the domain refuses it. */
export async function publicationOf(study: { id: string }, input: Input) {
	const ids = new Map((await outcomes.list(db, study)).map(({ number, id }) => [`${number}`, id]));
	return { ...input, outcomes: input.outcomes.map((number) => ids.get(number) ?? number) };
}

/** The told outcomes of the study, to choose from. */
export async function choices(study: { id: string }) {
	const told = (await outcomes.list(db, study)).filter(({ told_at }) => told_at);
	return told.map(({ number, kind, you_said }) => ({
		value: String(number),
		label: `Outcome ${number}: ${kindWords(kind)}`,
		hint: you_said
	}));
}

/** Beside which box a refusal is said. */
export const problems: Record<publications.PublicationRefusal, Record<string, string>> = {
	quotation: {
		sentence_now:
			'Take the double quotation marks out of both sentences. Exact words need the person’s yes'
	},
	outcomes: { outcomes: 'Tick at least one outcome that was told' },
	told: { '': 'A colleague has told this meanwhile, so it stands. Only its link can change' }
};

/** The publication that an address names. */
export async function publicationAt(
	person: App.Locals['actor'],
	params: { study: string; publication: string }
) {
	const at = await studyOf(person, params, 'publication.tell');
	const publication = await publications.byNumber(db, at.study, params.publication);
	return { ...at, publication, here: `${at.here}/publications/${publication.number}` };
}

/** What its pages show of it. */
export function shown({ here, publication }: Awaited<ReturnType<typeof publicationAt>>) {
	const { number, kind, title, published_in, link, on_day, told_at, rests } = publication;
	const { sentence_before, sentence_now } = publication;
	return {
		here,
		publication: {
			...{ number, kind, title, published_in, link, on_day, told_at },
			...{ sentence_before, sentence_now }
		},
		rests: rests.map(({ number, kind, we_did, open }) => ({ number, kind, we_did, open }))
	};
}
