import * as contributions from '#server/contributions/index.ts';
import * as accounts from '#server/accounts/index.ts';
import * as calls from '#server/calls/index.ts';
import type { Db } from '#server/db/open.ts';
import * as drafts from '#server/drafts/index.ts';
import * as desk from '#server/desk/index.ts';
import * as glossary from '#server/glossary/index.ts';
import * as groups from '#server/groups/index.ts';
import { tokenOf } from '#server/letters/index.ts';
import * as meetings from '#server/meetings/index.ts';
import * as inbox from '#server/inbox/index.ts';
import * as outcomes from '#server/outcomes/index.ts';
import * as payments from '#server/payments/index.ts';
import * as prompts from '#server/prompts/index.ts';
import * as publications from '#server/publications/index.ts';
import * as quotations from '#server/quotations/index.ts';
import * as studies from '#server/studies/index.ts';
import * as themes from '#server/themes/index.ts';
import * as worries from '#server/worries/index.ts';
import { demo } from '../../../scripts/demo-data.ts';
import { agreed } from './agreed.ts';
import { coming, isInviting } from './coming.ts';
import { invite } from './invited.ts';
import { pointed } from './pointed.ts';
import { reflected } from './reflected.ts';
import type { Row } from './table.ts';
import { taken } from './taken.ts';

/** What stands in the addresses of the walk: things of the example, and some that are made here. */
export async function prepare(db: Db) {
	const group = await groups.bySlug(db, demo.group);
	const study = await studies.bySlug(db, demo.study);
	const [giver, organiser, researcher] = await Promise.all(
		['member', 'organiser', 'researcher'].map((role) => actor(db, role))
	);
	if (!giver || !organiser || !researcher) throw new Error('the example has no people to sign in');

	const findings = await prompts.findings(db, group.id);
	const open = findings.find((finding) => prompts.isOpen(finding));
	if (!open) throw new Error('the example has no open finding');
	const answer = (body: string, audience: 'group' | 'private' = 'group') =>
		contributions.respond(db, giver, open, { question: null, body, audience, box: body });

	const mine = await answer('Words for the walk.');
	const hidden = await answer('Words that were hidden.');
	await contributions.hide(db, organiser, hidden, 'A reason.');
	const looked = await answer('Words that another organiser hid.');
	await contributions.hide(db, await another(db, group.id, organiser), looked, 'A reason.');
	await contributions.askSecondLook(db, giver, await contributions.find(db, looked.id));
	const withdrawn = await answer('Words that were taken back.');
	await contributions.withdraw(db, giver, withdrawn);
	const secret = await answer('Words for few.', 'private');
	const write = (person: string | null, box: string) =>
		contributions.record(db, organiser, open, {
			...{ person, question: null, body: 'Words from the telephone.', channel: 'phone', box },
			...{ given_on: null, wording: 'noted', group_may_read: false, read_back: null }
		});
	const noted = await write(null, 'noted');
	const forThem = await write(giver.person, 'noted for them');
	if (typeof noted === 'string' || typeof forThem === 'string') throw new Error('it is closed');
	await contributions.report(db, researcher, mine, { reason: 'other', note: '' });
	await worries.raise(db, researcher, mine, '');
	const worry = (await worries.list(db, organiser, group.id)).at(-1)?.worry;

	const toQuote = await answer('A sentence to quote.');
	const quotation = await quotations.ask(db, researcher, study, toQuote, {
		...{ starts: 0, ends: 20, place: 'our paper', before: 'One person said:', after: '' },
		...{ own: false, box: 'quote' }
	});
	if (typeof quotation === 'string') throw new Error(quotation);

	const told = (await outcomes.list(db, study)).find(({ told_at }) => told_at);
	const printed = {
		...{ kind: 'paper', title: 'A paper for the walk', published_in: 'A journal', link: '' },
		...{ on_day: '2026-03-04', sentence_before: 'It was so.', sentence_now: 'It is so.' },
		outcomes: [told?.id ?? '']
	} as publications.PublicationInput;
	const publication = await publications.draft(db, researcher, study, printed, 'walk');
	if (typeof publication === 'string') throw new Error(publication);

	const [theme, other] = await themes.list(db, study);
	if (!theme || !other) throw new Error('the example has no theme');
	await themes.apply(db, researcher, mine, theme, '');
	await themes.apply(db, researcher, mine, other, '');
	await themes.raiseDoubt(db, giver, mine, { theme: other.number, note: '' });
	const [, coding] = (await themes.codingsOf(db, [mine.id])).get(mine.id) ?? [];
	const sent = { words: 'A note for the walk.', box: 'memo' };
	await themes.writeMemo(db, researcher, study, { theme: theme.id }, sent);
	const memo = (await themes.memosOf(db, { theme: theme.id })).at(-1);
	const [call] = await calls.list(db, organiser, group);
	const letters = await desk.lettersFor(db, organiser, group);
	const [letter] = letters;
	const stoppable = letters.find(({ letter }) => letter.kind === 'prompt.new');
	// the first one: the lead wrote it, so that a researcher can check it
	const draft = (await outcomes.list(db, study)).findLast(({ told_at }) => !told_at);
	const held = stoppable && (await tokenOf(db, stoppable.letter.id));
	const [summary] = (await meetings.publicSummaries(db)).summaries;
	const shown = summary && (await meetings.publicSummary(db, summary.slug));
	const next = await coming(db, group, giver);
	const { action, arrival } = await agreed(db, group, organiser);
	const people = await invite(db, { group: group.id, study: study.id });

	const begun = drafts.asTyped({
		draft: 'Your answer',
		draft_words: 'body',
		body: 'Begun.',
		box: '1'
	});
	const path = `/groups/${group.slug}/prompts/${prompts.address(study, open.prompt)}/answer?question=2`;
	if (begun) await drafts.save(db, { person: giver.person, path, why: 'saved' }, begun);
	const [started] = await drafts.list(db, giver);

	await glossary.ask(db, giver, open, 'Words for the walk');
	const asked = (await glossary.openAsked(db, study.id)).at(-1);

	const filter = await inbox.keep(db, researcher, study, {
		name: 'For the walk',
		query: 'unread=yes'
	});
	if (typeof filter === 'string') throw new Error(filter);

	const [rate] = await payments.ratesOf(db, group);
	const [offer] = (await payments.offersOf(db, group)).filter(({ ended_at }) => !ended_at);
	const toClaim = { state: 'accepted', page: 1 } as const;
	const [payment] = await payments.list(db, organiser, group, toClaim);

	const words: Record<string, string | undefined> = {
		rate: rate?.ref,
		offer: offer?.ref,
		payment: payment?.payment.ref,
		group: group.slug,
		study: study.slug,
		part: 'aim',
		ref: mine.ref,
		number: '2',
		theme: String(theme.number),
		...(await taken(db, researcher, study)),
		outcome: draft && String(draft.number),
		letter: letter?.key,
		call: call?.key,
		draft: started?.ref,
		slug: summary?.slug,
		version: '1',
		picture: shown?.gone === null ? shown.picture?.ref : undefined,
		...(await reflected(db, group, study, { giver, organiser })),
		suggestion: '1',
		writing: '1',
		item: '2',
		doubt: '1',
		coding: coding?.id,
		memo: memo?.id,
		entry: '1',
		quotation: quotation.ref,
		publication: String(publication.number),
		asked: asked?.key,
		filter: filter.id,
		arrival,
		worry: worry?.ref,
		token: people.token
	};
	const about = {
		hidden,
		looked,
		withdrawn,
		noted,
		'noted for them': forThem,
		private: secret,
		...(await pointed(db, group, organiser, giver)),
		action
	};

	return {
		giver: giver.person,
		group: group.id,
		study: study.id,
		/** The address of a route with something real in each place. */
		address(id: string, row: Row, session: string) {
			const prompt = id.startsWith('/groups')
				? prompts.address(study, open.prompt)
				: String(open.prompt.number);
			const ref = row.about ? about[row.about].ref : mine.ref;
			const person = people.ref(id, row.person);
			const filled = id.replace(/\[(\w+)\]/g, (_, name: string) => {
				const letter = id.endsWith('/meeting') ? next.token : held;
				const token = id.startsWith('/letters') ? letter : words.token;
				const number = isInviting(id) ? next.number : words.number;
				const word = { ...words, prompt, ref, person, session, token, number, key: next.key }[name];
				if (word === undefined) throw new Error(`nothing to put in the place of ${name} in ${id}`);
				return word;
			});
			// the page of what one said leads to a doubt about one of the themes on it
			if (id.endsWith('/not-what-i-meant')) return `${filled}?theme=${words.theme}`;
			// what one replies to is in the address, as the link in the thread has it
			return id.endsWith('/reply') ? `${filled}?to=${mine.ref}` : filled;
		}
	};
}

async function actor(db: Db, role: string) {
	const person = await accounts.getSetting(db, `demo.${role}`);
	return person ? contributions.actorOf(db, person) : null;
}

/** Somebody else who runs the group. */
async function another(db: Db, group: string, than: { person: string }) {
	const all = await groups.organisers(db, group);
	const other = all.find(({ person_id }) => person_id !== than.person);
	const found = other && (await contributions.actorOf(db, other.person_id));
	if (!found) throw new Error('the example has only one organiser');
	return found;
}
