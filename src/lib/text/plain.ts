/** Sentences with more words than this are shown to whoever writes them. */
const LONG = 20;

/** What a text is made of, for writing it more plainly. */
export type Reading = {
	/** Words in a sentence, on average; 0 for an empty text. */
	average: number;
	/** Sentences of more than 20 words, as they stand. */
	long: { sentence: string; words: number }[];
	/** Words that many people do not know, each once, with plainer ones. */
	hard: { word: string; plainer: string }[];
};

/** Looks for long sentences and hard words. It helps, and never blocks: a name or a term may be right. */
export function readPlainly(markdown: string): Reading {
	const sentences = [...bySentence.segment(unmarked(markdown))]
		.map(({ segment }) => segment.trim())
		.map((sentence) => ({ sentence, words: wordsIn(sentence) }))
		.filter(({ words }) => words > 0);
	const words = sentences.reduce((sum, each) => sum + each.words, 0);
	return {
		average: sentences.length ? Math.round(words / sentences.length) : 0,
		long: sentences.filter((each) => each.words > LONG),
		hard: plainer.flatMap(([word, plainer]) => {
			const found = new RegExp(`\\b${word}\\b`, 'i').exec(markdown);
			return found ? [{ word: found[0].toLowerCase(), plainer }] : [];
		})
	};
}

const bySentence = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const byWord = new Intl.Segmenter('en-GB', { granularity: 'word' });

function wordsIn(sentence: string) {
	return [...byWord.segment(sentence)].filter((each) => each.isWordLike).length;
}

/** Without the signs of Markdown, and with an end after every line of a list. */
function unmarked(markdown: string) {
	return markdown
		.replace(/^\s*(?:[-*+>#]+|\d+[.)])\s+/gm, '\n')
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/[*_`~]/g, '')
		.replace(/\n{2,}/g, '\u2029');
}

/** Words of research and of health services, as patterns, with what to say in their place. */
const plainer: [pattern: string, plainer: string][] = [
	['academic', 'of a university'],
	['adherence', 'taking it as agreed'],
	['alleviate', 'ease'],
	['approximately', 'about'],
	['barriers?', 'what gets in the way'],
	['beneficial', 'helpful'],
	['clinicians?', 'doctors and nurses'],
	['cohorts?', 'group of people'],
	['commence[ds]?', 'start'],
	['comorbidit(?:y|ies)', 'other illnesses at the same time'],
	['competenc(?:e|ies|y)', 'what someone knows and can do'],
	['co-?production', 'working on it together'],
	['demographics?', 'age, sex and background'],
	['disseminat(?:e|ed|ion)', 'share what we found'],
	['efficacy', 'how well it works'],
	['emerg(?:ent|ing) findings?', 'first ideas'],
	['engag(?:e|ing) with', 'use, or take part in'],
	['ethnicit(?:y|ies)', 'ethnic background'],
	['evaluat(?:e|ed|ion)', 'look at how well it works'],
	['facilitat(?:e|ed|es|ing)', 'help'],
	['framework', 'plan'],
	['holistic', 'looking at the whole person'],
	['implement(?:ed|ing|ation)?', 'put in place'],
	['interventions?', 'treatment, or help'],
	['longitudinal', 'over a long time'],
	['methodolog(?:y|ies)', 'how we do it'],
	['morbidity', 'illness'],
	['multidisciplinary', 'of people with different jobs'],
	['outcomes?', 'what happens in the end'],
	['participants?', 'people who took part'],
	['pathways?', 'steps of care'],
	['person-cent(?:re|er)ed', 'built around each person'],
	['prevalence', 'how many people have it'],
	['primary care', 'GP surgeries'],
	['prior to', 'before'],
	['provision', 'what is on offer'],
	['qualitative', 'from talking and watching'],
	['quantitative', 'from counting'],
	['randomi[sz]ed', 'shared out by chance'],
	['recruit(?:ed|ing|ment)?', 'find people to take part'],
	['referrals?', 'being sent to a service'],
	['signpost(?:ed|ing|s)?', 'tell people where to go'],
	['social prescribing', 'help with life, not medicine'],
	['stakeholders?', 'people it matters to'],
	['statistically significant', 'unlikely to be chance'],
	['utili[sz](?:e|ed|ation|ing)', 'use'],
	['vulnerable', 'at risk; or say of what'],
	['wellbeing', 'how people feel']
];
