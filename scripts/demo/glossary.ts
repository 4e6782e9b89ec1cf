import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import * as glossary from '#server/glossary/index.ts';
import type { Finding } from '#server/prompts/index.ts';
import { at } from './clock.ts';
import { made } from './made.ts';

type Where = {
	db: Db;
	group: { id: string };
	study: { id: string };
	noor: Actor;
	marian: Actor;
	amara: Actor;
};

/** What the team means by its words. */
const theirs = {
	'link worker': `Somebody at a GP surgery with time to listen. They help with what no medicine mends:

- money or housing
- being alone
- finding something good to do nearby`,
	'social prescribing':
		'Help with life, and not medicine. A doctor or nurse suggests it. It may be a walking group, a lunch club, or advice about money.'
};

/** What the group explains to those who are new. */
const ours = {
	surgery: 'The place where your doctor and the nurses work. Some people say “the doctor’s”.',
	PPI: 'Short for **patient and public involvement**. People who know a thing from their own life help to plan research, and say what it means. They are not studied themselves.',
	'first visit': 'The first time that you and a link worker meet and talk.'
};

/** Words explained by the team and by the group; one that Amara asked about was explained for her. */
export async function explain({ db, group, study, noor, marian, amara }: Where, holding: Finding) {
	const write = (who: Actor, where: glossary.Where, word: string, meaning: string) =>
		glossary.write(db, who, where, { word, meaning }).then(made);

	await at(-72, '15:00', async () => {
		for (const [word, meaning] of Object.entries(theirs))
			await write(marian, { study: study.id }, word, meaning);
	});
	await at(-71, '11:00', async () => {
		for (const [word, meaning] of Object.entries(ours))
			await write(noor, { group: group.id }, word, meaning);
	});
	await at(-70, '18:20', () => glossary.ask(db, amara, holding, 'holding'));
	await at(-69, '10:10', () =>
		write(
			marian,
			{ study: study.id },
			'holding',
			'Staying beside somebody while life is hard, when there is nothing else to offer yet. It is a word of ours and not finished. You can tell us a better one.'
		)
	);
}

/** Somebody asks about the newest finding, and waits for the team. */
export async function askAbout({ db, amara }: Where, finding: Finding) {
	await at(-2, '19:40', () => glossary.ask(db, amara, finding, 'marked each first visit'));
}
