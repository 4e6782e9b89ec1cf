/** What a person can permit beyond having sent an answer (rules.md section 3). */
export const purposes = ['quote', 'thanks', 'keep'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * The questions as they are asked, on every page and on paper. What somebody answered is stored with
 * these very words: a changed sentence here asks something new and changes no earlier answer.
 */
export const wordings: Record<Purpose, string> = {
	quote:
		'May we use your exact words, without your name, in reports and other things that anyone can read?',
	thanks: 'May we print your name when we thank the people who helped?',
	keep: 'May we keep what you said after the study has ended?'
};

/** What helps to decide, shown below each question. */
export const explanations: Record<Purpose, string> = {
	quote:
		'We never quote a private answer. If you say no, we may still tell others what you meant, in our own words.',
	thanks: 'Your name stands in a list of thanks, never beside your words.',
	keep: 'It helps later work on the same subject. If you say no, we remove your words when the study ends.'
};
