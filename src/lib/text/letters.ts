/** What somebody can choose to be written to about, in the order in which it is asked. */
export const topics = ['findings', 'replies', 'outcomes', 'meetings', 'digest'] as const;
export type Topic = (typeof topics)[number];

/** What each topic is called where one chooses, and in "You will not get letters about …". */
export const topicWords: Record<Topic, { label: string; hint: string; about: string }> = {
	findings: {
		label: 'New findings',
		hint: 'When there is something new to read and answer, and once if an answer of yours is not finished.',
		about: 'new findings'
	},
	replies: {
		label: 'Replies to me',
		hint: 'When somebody replies to what you said.',
		about: 'replies to what you said'
	},
	outcomes: {
		label: 'What the team did',
		hint: 'When a research team says what it did with what you said.',
		about: 'what the team did'
	},
	meetings: {
		label: 'Meetings',
		hint: 'When a meeting is planned, changed or soon, and when there is a summary to read.',
		about: 'meetings'
	},
	digest: {
		label: 'A letter each week',
		hint: 'On Mondays, with all that is new. No letter if nothing is new.',
		about: 'what is new each week'
	}
};

/** What holds where somebody chose nothing. */
export const usual: readonly Topic[] = topics.filter((topic) => topic !== 'digest');

/**
 * What a letter is to who gets it. A topic can be turned off. `necessary` goes to everybody it is for,
 * though not at night. `at once` is waited for, or cannot wait.
 */
type Class = Topic | 'necessary' | 'at once';

const necessary = (words: string) => ({ of: 'necessary', words }) as const;
const alone = (words: string) => ({ of: 'at once', words, alone: true }) as const;

/**
 * Every kind of letter: what it is to who gets it, and what it is about in a list. `alone`: nobody but
 * its person may know of it, organisers who pass on letters neither. A test finds a kind that is missing.
 */
export const kinds: Record<string, { of: Class; words: string; alone?: boolean }> = {
	'sign-in': { of: 'at once', words: 'Signing in' },
	invitation: { of: 'at once', words: 'Invitation' },

	'prompt.new': { of: 'findings', words: 'A new finding' },
	'draft.waiting': { of: 'findings', words: 'An answer that is not finished' },
	'contribution.replied': { of: 'replies', words: 'A reply' },
	'suggestion.answered': { of: 'replies', words: 'An answer to a correction' },
	'doubt.answered': { of: 'replies', words: 'An answer about what was meant' },
	'meaning.written': { of: 'replies', words: 'What a word means' },
	'outcome.told': { of: 'outcomes', words: 'What the team did' },
	'publication.told': { of: 'outcomes', words: 'Something that is in print' },
	'version.published': { of: 'outcomes', words: 'A finding that changed' },
	'meeting.planned': { of: 'meetings', words: 'A new meeting' },
	'meeting.moved': { of: 'meetings', words: 'A change to a meeting' },
	'meeting.papers': { of: 'meetings', words: 'Something to read before a meeting' },
	'meeting.reminder': { of: 'meetings', words: 'A meeting soon' },
	'meeting.called-off': { of: 'meetings', words: 'A meeting that will not be' },
	// for those who said they come: nobody shall stand before a closed door
	'meeting.cancelled': necessary('A meeting that will not be'),
	// whoever says nothing counts as content (rules.md section 6): nobody turns off being asked
	'summary.round': necessary('A summary to check'),
	'summary.published': { of: 'meetings', words: 'A summary to read' },
	digest: { of: 'digest', words: 'What is new this week' },

	'contribution.check': necessary('Words to check'),
	'contribution.hidden': necessary('Something was hidden'),
	'contribution.kept': necessary('Something was reported and kept'),
	'report.new': necessary('A report to an organiser'),
	'call.asked': necessary('Somebody asks to be rung'),
	'question.asked': necessary('A question to a team'),
	'question.due': necessary('A question that a team owes an answer'),
	'feedback.due': necessary('A day that a team promised'),
	'outcome.check': necessary('Something to check for a team'),
	'export.done': necessary('A file that a team asked for'),
	'key.taken': necessary('The key to codes was taken'),
	'meaning.asked': necessary('Words that a team is asked about'),
	'worry.contact': necessary('Whom worries go to'),
	'worry.raised': alone('A letter for one person alone'),
	'worry.waiting': alone('A letter for one person alone'),
	'worry.seen': alone('A letter for one person alone'),
	'second-look.asked': necessary('Somebody asks for a second look'),
	'second-look.answered': necessary('A second look was taken'),
	// nobody turns off being asked: a sentence is never used without an answer
	'quotation.asked': necessary('Whether a sentence may be quoted'),
	'quotation.recorded': necessary('An answer about quoting was written down'),
	'reflection.recorded': necessary('Answers about how it went were typed in'),
	'payment.paid': necessary('Something about a payment'),
	'payment.recorded': necessary('An answer about payment was written down'),
	'partnership.asked': necessary('A study asks a group'),
	'partnership.answered': necessary('A group answered a study'),
	'keep.asked': necessary('Whether words may be kept'),
	'study.ended': necessary('A study has ended'),
	'role.organiser': necessary('A new organiser'),
	'role.lead': necessary('A new lead of a study'),
	'permission.recorded': necessary('A permission was recorded'),
	'name.recorded': necessary('A shown name was recorded'),
	'reach.recorded': necessary('A way to be reached was recorded'),
	'needs.recorded': necessary('What is needed to take part was recorded'),
	'letters.recorded': necessary('A wish about letters was recorded')
};

/** The topic of that kind of letter; null where it cannot be turned off. */
export function topicOf(kind: string): Topic | null {
	return topics.find((topic) => topic === kinds[kind]?.of) ?? null;
}

/** The kinds of letter about a topic. */
export function kindsOf(wanted: Class): string[] {
	return Object.keys(kinds).filter((kind) => kinds[kind]?.of === wanted);
}

/** The kinds that no list for others shows. */
export const aloneKinds = Object.keys(kinds).filter((kind) => kinds[kind]?.alone);

/** What a letter is about, in a list of letters. */
export function kindWords(kind: string): string {
	return kinds[kind]?.words ?? kind;
}
