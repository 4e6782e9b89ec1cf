import { beforeAll, describe, expect, it } from 'vitest';
import { clean } from '#lib/text/clean.ts';
import { openFinding } from '../../../../../../tests/support/drafts.ts';
import { engines, fresh } from '../../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../../tests/support/exports.ts';
import { note } from '../../../../../../tests/support/noted.ts';
import {
	all,
	below,
	faults,
	parsed,
	unpackedProject,
	withoutSchemas,
	wordsIn
} from '../../../../../../tests/support/refi.ts';
import { again, say } from '../../../../../../tests/support/said.ts';
import { tell } from '../../../../../../tests/support/told.ts';
import * as contributions from '../../../contributions/index.ts';
import * as themes from '../../../themes/index.ts';
import type { Theme } from '../../../themes/index.ts';
import type { Audience } from '../../index.ts';

const LAYOUTS = ['threads', 'contributors'] as const;

describe.each(engines)('a project of REFI-QDA on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	let above: Theme;
	let below_: Theme;
	beforeAll(async () => {
		await desk.begin();
		above = await make('Above & <all>', null);
		below_ = await make('Below', above.id);
	});

	const make = async (name: string, parent: string | null): Promise<Theme> => {
		const { lead, study } = desk.world;
		const made = await themes.make(use(), lead, study, {
			...{ name, plain_meaning: `About\u000b ${name}`, note: 'For us.', parent }
		});
		if (typeof made === 'string') throw new Error(made);
		return themes.byNumber(use(), study, String(made.number));
	};
	const whole = { filter: {} };
	const take = async (
		audience: Audience,
		layout: (typeof LAYOUTS)[number] = 'threads',
		filter: object = whole.filter
	) => {
		const taken = await desk.take(audience, { format: 'qdpx', layout, filter });
		return unpackedProject(desk.bytes(taken));
	};
	type Project = Awaited<ReturnType<typeof take>>;
	/** The words that each selection marks, as an importer cuts them out. */
	const marked = ({ root, text }: Project) =>
		all(root, 'TextSource').flatMap((source) => {
			const points = Array.from(text(source.attribs.plainTextPath ?? ''));
			return all(source, 'PlainTextSelection').map((selection) => {
				const { guid = '', name = '', startPosition, endPosition } = selection.attribs;
				const words = points.slice(Number(startPosition), Number(endPosition)).join('');
				const codes = all(selection, 'CodeRef').map(({ attribs }) => attribs.targetGUID);
				return { guid, name, words, codes };
			});
		});
	const codesOf = ({ root }: Project) =>
		new Map(all(root, 'Code').map(({ attribs }) => [attribs.guid, attribs.name]));

	it.skipIf(withoutSchemas)(
		'is valid with nothing in it, with one of each, and with much',
		async () => {
			const valid = async (layout: (typeof LAYOUTS)[number]) => {
				for (const audience of ['team', 'others'] as const) {
					const { xml } = await take(audience, layout, { prompt: desk.finding.prompt.id });
					expect(await faults(xml, 'project')).toEqual([]);
				}
			};
			for (const layout of LAYOUTS) await valid(layout);
			const said = await say(use(), desk.world.member, desk.finding, 'One & <only>.');
			for (const layout of LAYOUTS) await valid(layout);
			await themes.apply(use(), desk.world.researcher, said, below_, 'A memo\u0001 of mine');
			await tell(use(), desk.world, desk.finding, [await again(use(), said)]);
			for (const layout of LAYOUTS) await valid(layout);
			const { xml } = await take('team');
			// what the schema refuses is refused here
			expect(await faults(xml.replace('<Notes>', '<Notes/><Notes>'), 'project')).not.toEqual([]);
			expect(xml).not.toMatch(
				/<(Users|CodeBook|Codes|Variables|Cases|Sources|Notes|Links|Sets)\/>/
			);
			expect(xml).not.toContain('richTextPath');
		}
	);

	it.skipIf(withoutSchemas)(
		'has a codebook that is valid, with themes and without any',
		async () => {
			const taken = await desk.take('team', { format: 'qdc', ...whole });
			const xml = desk.file(taken);
			expect(await faults(xml, 'codebook')).toEqual([]);
			const [top] = all(parsed(xml), 'Codes');
			const [code] = top ? below(top, 'Code') : [];
			expect(code?.attribs).toMatchObject({ name: 'Above & <all>', isCodable: 'true' });
			expect(wordsIn(code && below(code, 'Description')[0])).toBe('About Above & <all>\n\nFor us.');
			expect((code ? below(code, 'Code') : []).map(({ attribs }) => attribs.name)).toEqual([
				'Below'
			]);

			const { otherStudy: study, otherResearcher: actor } = desk.world;
			const of = { study, actor, ...whole };
			const empty = desk.file(await desk.take('team', { format: 'qdc', ...of }));
			expect(await faults(empty, 'codebook')).toEqual([]);
			expect(all(parsed(empty), 'Code')).toHaveLength(1);
			const nothing = unpackedProject(
				desk.bytes(await desk.take('team', { format: 'qdpx', ...of }))
			);
			expect(await faults(nothing.xml, 'project')).toEqual([]);
			expect(nothing.names.filter((name) => name.startsWith('sources/'))).toHaveLength(1);
		}
	);

	it('marks exactly the words that were given, in any script, however an importer counts', async () => {
		const { member, member2, researcher, study } = desk.world;
		const finding = await openFinding(use(), desk.world, {
			questions: ['Why 👩‍👩‍👧‍👦?', 'שלום?']
		});
		const words = [
			'👩‍👩‍👧‍👦 A family, and then words.',
			'Zoe\u0308 with a mark of its own, e\u0301 too.',
			'שלום עולם, right to left.',
			'Pasted\r\nfrom\rWindows.',
			'Mo said to WINNIE: 𝒳 before a passage.',
			'Plain.'
		];
		const given = [];
		// a form that is sent is cleaned first, what was pasted with it
		for (const [index, body] of words.map(clean).entries())
			given.push(
				await say(use(), index % 2 ? member : member2, finding, body, { question: index % 2 })
			);
		for (const said of given) {
			const { body, edited_at } = await again(use(), said);
			const ends = Array.from(body).length;
			const mark = { wordingFrom: edited_at, memo: '' };
			const passages = [
				{ starts: Math.max(0, ends - 5), ends },
				{ starts: 0, ends: 2 }
			];
			await themes.mark(use(), researcher, study, said, [below_], { ...mark, passages });
			await themes.mark(use(), researcher, study, said, [above], { ...mark, passages: 'whole' });
		}
		const filter = { prompt: finding.prompt.id };
		const rows = desk.rowsOf(await desk.take('team', { filter }));
		for (const layout of LAYOUTS) {
			const project = await take('team', layout, filter);
			const selections = marked(project);
			for (const row of rows) {
				const mine = selections.filter(({ words }) => words === row.text);
				expect(mine.length, row.text).toBeGreaterThanOrEqual(1);
				const names = mine.flatMap(({ codes }) => codes.map((code) => codesOf(project).get(code)));
				expect(names).toContain(row.case_id);
				expect(names).toContain('Above & <all>');
			}
			const passages = selections.filter(({ name }) => name.endsWith('a passage'));
			expect(passages.map(({ words }) => words)).toContain(
				'👩‍👩‍👧‍👦 A family, and then words.'.slice(0, 11)
			);
			for (const row of rows) {
				const points = Array.from(row.text ?? '');
				expect(passages.map(({ words }) => words)).toContain(points.slice(-5).join('').trim());
			}
			for (const path of project.names.filter((name) => name.endsWith('.txt')))
				expect(project.text(path.replace('sources/', 'internal://'))).not.toMatch(/\r|^\uFEFF/);
		}
	});

	it('puts each thread in one text, the finding first, each contribution below who gave it', async () => {
		const project = await take('team');
		const [source] = all(project.root, 'TextSource');
		const text = project.text(source?.attribs.plainTextPath ?? '');
		expect(text).toMatch(
			/^Finding \d+, version 1: .+\n\nWhat we found\n\nThey \*\*stay\*\* with people\./
		);
		expect(text).toMatch(/\n\[P\d{4}\]\nOne & <only>\.\n/);
		expect(project.names.filter((name) => name !== 'project.qde')).toSatisfy((names: string[]) =>
			names.every((name) => /^sources\/[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\.txt$/.test(name))
		);
		expect(project.root.children.flatMap(({ name }) => name ?? [])).toEqual([
			...['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets'],
			...['Description', 'NoteRef', 'NoteRef']
		]);
	});

	it('has each contributor as a case and as a code of the same name and identifier', async () => {
		for (const layout of LAYOUTS) {
			const project = await take('team', layout);
			const cases = all(project.root, 'Case');
			expect(cases.length).toBe(2);
			const selections = new Map(marked(project).map((each) => [each.guid, each]));
			for (const each of cases) {
				expect(each.attribs.name).toMatch(/^P\d{4}$/);
				expect(codesOf(project).get(each.attribs.guid)).toBe(each.attribs.name);
				for (const { attribs } of below(each, 'SelectionRef'))
					expect(selections.get(attribs.targetGUID ?? '')?.codes).toContain(each.attribs.guid);
				expect(below(each, 'SelectionRef').length).toBeGreaterThan(0);
				expect(below(each, 'SourceRef').length).toBe(layout === 'contributors' ? 1 : 0);
				expect(below(each, 'VariableValue').map(wordsIn)).toEqual([
					...['Riverside Group', 'online', 'member']
				]);
			}
			const folders = all(project.root, 'Code').filter(
				({ attribs }) => attribs.isCodable === 'false'
			);
			expect(folders.map(({ attribs }) => attribs.name)).toEqual(['Themes', 'Contributors']);
			expect(all(project.root, 'Set').map(({ attribs }) => attribs.name)).toEqual([
				...['group: Riverside Group', 'way of answering: online', 'role: member']
			]);
			for (const set of all(project.root, 'Set'))
				expect(set.children.length, layout).toBe(cases.length);
		}
	});

	it('keeps every identifier from one export to the next, and names nothing twice', async () => {
		for (const layout of LAYOUTS) {
			const [one, two] = [await take('team', layout), await take('team', layout)];
			const guids = ({ xml }: Project) =>
				[...xml.matchAll(/ guid="([^"]+)"/g)].map(([, guid]) => guid);
			expect(guids(one)).toEqual(guids(two));
			const owned = guids(one).filter(
				(guid) => !all(one.root, 'Case').some((each) => each.attribs.guid === guid)
			);
			expect(new Set(owned).size).toBe(owned.length);
			// whatever is named is there
			const there = new Set(guids(one));
			for (const [, guid] of one.xml.matchAll(
				/(?:targetGUID|originGUID|creatingUser|creatingUserGUID)="([^"]+)"/g
			))
				expect(there.has(guid)).toBe(true);
			expect(one.names).toEqual(two.names);
			expect(guids(one)[0]).toMatch(
				/^[0-9A-F]{8}-[0-9A-F]{4}-5[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/
			);
		}
	});

	it('tells outcomes as notes of the project that the words link to, and memos of codings', async () => {
		const project = await take('team');
		const notes = new Map(all(project.root, 'Note').map((each) => [each.attribs.guid, each]));
		const named = below(project.root, 'NoteRef').map(
			({ attribs }) => notes.get(attribs.targetGUID ?? '')?.attribs
		);
		expect(named.map((each) => each?.name)).toEqual([
			...['About this file', 'Outcome 1: We changed the wording']
		]);
		expect(project.text(named[1]?.plainTextPath ?? '')).toContain(
			'We now say staying with people.'
		);
		expect(project.text(named[1]?.plainTextPath ?? '')).toMatch(/\n\nFinding \d+: .+\n\n/);
		expect(project.text(named[0]?.plainTextPath ?? '')).toContain('not research data');
		const [link] = all(project.root, 'Link');
		expect(link?.attribs).toMatchObject({ direction: 'OneWay', targetGUID: named[1]?.guid });
		const from = marked(project).find(({ guid }) => guid === link?.attribs.originGUID);
		expect(from?.words).toBe('One & <only>.');
		const memos = all(project.root, 'Coding').flatMap((coding) =>
			below(coding, 'NoteRef').map(({ attribs }) => wordsIn(notes.get(attribs.targetGUID ?? '')))
		);
		expect(memos).toContain('A memo of mine');
		expect(all(project.root, 'User').map(({ attribs }) => attribs.name)).toEqual([
			'Soundings',
			expect.stringMatching(/^R\d+$/)
		]);
	});

	it('says of a theme that it was put on words that are no more', async () => {
		const { member, researcher, study } = desk.world;
		await desk.next();
		const said = await say(use(), member, desk.finding, 'The first wording of it.');
		await themes.mark(use(), researcher, study, said, [above], {
			...{ passages: [{ starts: 4, ends: 9 }], wordingFrom: null, memo: '' }
		});
		await contributions.edit(use(), member, await again(use(), said), 'Something else.');
		const project = await take('team', 'threads', { prompt: desk.finding.prompt.id });
		expect(marked(project).map(({ words }) => words)).toEqual(['Something else.']);
		expect(project.xml).toContain('words that were changed since');

		// that there was an earlier wording is not for others
		await desk.permit(member, 'yes');
		const shared = await take('others', 'threads', { prompt: desk.finding.prompt.id });
		expect(marked(shared).map(({ words }) => words)).toEqual(['Something else.']);
		expect(shared.xml).not.toContain('words that were changed since');
	});

	it('holds private words for the team only, and never what is taken back or hidden', async () => {
		const { member, organiser } = desk.world;
		await desk.next();
		await desk.permit(member, 'yes');
		await say(use(), member, desk.finding, 'A planted private sentence.', { audience: 'private' });
		await note(use(), desk.world, desk.finding, 'A planted point, not shared.');
		const gone = await say(use(), member, desk.finding, 'Planted and taken back.');
		const hidden = await say(use(), member, desk.finding, 'Planted and hidden.');
		await say(use(), desk.world.member2, desk.finding, 'Planted without permission.');
		await say(use(), member, desk.finding, 'Planted for all.');
		await contributions.withdraw(use(), member, await again(use(), gone));
		await contributions.hide(use(), organiser, await again(use(), hidden), 'A name in it');
		const filter = { prompt: desk.finding.prompt.id };
		for (const layout of LAYOUTS) {
			const words = async (audience: Audience) => {
				const project = await take(audience, layout, filter);
				const texts = project.names
					.filter((name) => name.endsWith('.txt'))
					.map((name) => project.text(name.replace('sources/', 'internal://')));
				const found = [project.xml, ...texts].join('\n').match(/A? ?[Pp]lanted[^.]*\./g) ?? [];
				return { found: [...new Set(found.map((each) => each.trim()))].toSorted(), project };
			};
			const team = await words('team');
			expect(team.found).toEqual([
				...['A planted point, not shared.', 'A planted private sentence.', 'Planted for all.'],
				'Planted without permission.'
			]);
			const secret = all(team.project.root, 'PlainTextSelection').filter((each) =>
				wordsIn(below(each, 'Description')[0]).includes('private: do not quote or share')
			);
			expect(secret).toHaveLength(2);
			const others = await words('others');
			expect(others.found).toEqual(['Planted for all.']);
			expect(others.project.xml).not.toMatch(/way of answering|For us\.|A memo|came: /);
			expect(others.project.xml).toMatch(/given: \d{4}-\d{2};/);
		}
	});
});
