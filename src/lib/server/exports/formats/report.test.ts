import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { validator } from '../../../../../tests/e2e/support/html-validate.ts';
import { engines, fresh } from '../../../../../tests/support/engines.ts';
import { exportDesk } from '../../../../../tests/support/exports.ts';
import { note } from '../../../../../tests/support/noted.ts';
import { office, opened } from '../../../../../tests/support/office.ts';
import { all, parsed, wordsIn } from '../../../../../tests/support/refi.ts';
import { again, say } from '../../../../../tests/support/said.ts';
import { tell } from '../../../../../tests/support/told.ts';
import { unpacked } from '../../../../../tests/support/unpacked.ts';
import * as contributions from '../../contributions/index.ts';
import * as themes from '../../themes/index.ts';
import type { Audience, FormatName } from '../index.ts';

describe.each(engines)('the report of a study on %s', (engine) => {
	const use = fresh(engine);
	const desk = exportDesk(use);
	beforeAll(async () => {
		await desk.begin();
		const { member, member2, organiser, researcher, lead, study } = desk.world;
		await desk.permit(member, 'yes');
		const said = await say(use(), member, desk.finding, 'First this. Quote me\u0001 <b>here</b>.');
		await say(use(), member, desk.finding, '👩‍👩‍👧 שלום\n\nTwo paragraphs.', { question: 1 });
		await say(use(), member, desk.finding, 'A planted private sentence.', { audience: 'private' });
		await say(use(), member2, desk.finding, 'Planted without permission.');
		await note(use(), desk.world, desk.finding, 'A planted point, not shared.');
		const gone = await say(use(), member, desk.finding, 'Planted and taken back.');
		const hidden = await say(use(), member, desk.finding, 'Planted and hidden.');
		await contributions.withdraw(use(), member, await again(use(), gone));
		await contributions.hide(use(), organiser, await again(use(), hidden), 'A name in it');
		const theme = await themes.make(use(), lead, study, {
			...{ name: 'Holding', plain_meaning: 'Being there.', note: '', parent: null }
		});
		if (typeof theme === 'string') throw new Error(theme);
		await themes.mark(use(), researcher, study, said, [theme], {
			...{ passages: [{ starts: 0, ends: 11 }], wordingFrom: null, memo: '' }
		});
		await tell(use(), desk.world, desk.finding, [await again(use(), said)]);
	});

	const take = async (format: FormatName, audience: Audience = 'team', filter = {}) =>
		desk.bytes(await desk.take(audience, { format, filter }));
	const planted = (bytes: Uint8Array) =>
		[...new Set(unpacked(bytes).match(/A? ?[Pp]lanted[^.<]*\./g))]
			.map((each) => each.trim())
			.toSorted();

	it('holds private words for the team only, marked, and never what is taken back or hidden', async () => {
		for (const format of ['html', 'docx'] as const) {
			const own = await take(format);
			expect(planted(own)).toEqual([
				...['A planted point, not shared.', 'A planted private sentence.'],
				'Planted without permission.'
			]);
			expect(unpacked(own)).toMatch(/P\d{4}, private/);
			const others = await take(format, 'others');
			expect(planted(others)).toEqual([]);
			expect(unpacked(others)).toContain('“First this.”');
			expect(unpacked(others)).not.toMatch(/How it came|First this.”[^“]*P\d{4}/);
			for (const bytes of [own, others])
				expect(unpacked(bytes)).toContain('Public involvement input, not research data');
		}
	});

	it('is a page without faults whose headings are an outline, and which asks nobody for anything', async () => {
		const page = strFromU8(await take('html'));
		const { results } = await validator.validateString(page);
		expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
		const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		levels
			.slice(1)
			.forEach((level, at) => expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1));
		expect(page).toContain('<html lang="en-GB">');
		expect(page).not.toMatch(/<script|src=|href=|url\(/);
		expect(page).toContain('Quote me &lt;b&gt;here&lt;/b&gt;.');
		expect(page).toContain('👩‍👩‍👧 שלום');
	});

	it('has real headings, tables whose first row is repeated, and its language', async () => {
		const files = unzipSync(await take('docx'));
		const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
		const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
		const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
		const outline = all(parsed(body), 'w:p').flatMap((each) => {
			const style = all(each, 'w:pStyle')[0]?.attribs['w:val'] ?? '';
			return /^Heading|^Title/.test(style) ? [`${style}: ${wordsIn(each)}`] : [];
		});
		expect(outline.slice(0, 3)).toEqual([
			expect.stringMatching(/^Title: What people said to “.*” \(for our team only\)$/),
			'Heading1: About this file',
			'Heading1: The study'
		]);
		expect(outline).toContain('Heading1: Finding 1: Link workers sometimes just stay with people');
		expect(outline).toContain('Heading2: Riverside Group');
		expect(outline).toContain('Heading3: How would you say it?');
		expect(outline).toContain('Heading2: Outcome 1: We changed the wording');
		const tables = all(parsed(body), 'w:tbl');
		expect(tables).toHaveLength(3);
		for (const table of tables) expect(all(table, 'w:tblHeader').length).toBe(1);
		expect(styles).toMatch(/<w:lang w:val="en-GB"/);
		expect(core).toMatch(/<dc:title>What people said/);
		expect(body).not.toContain('\u0001');
	});

	it.skipIf(!office())('opens in LibreOffice with the same outline, tables and words', async () => {
		const [page = ''] = (await opened(await take('docx'), 'report.docx', 'html')).values();
		const plain = page.replace(/\s+/g, ' ');
		const bare = plain
			.replace(/<[^>]*>/g, '')
			.replaceAll('&ldquo;', '“')
			.replaceAll('&rdquo;', '”');
		const found = [...plain.matchAll(/<h([1-3])[^>]*>(.*?)<\/h\1>/g)].map(
			([, level, words = '']) => {
				return `${level} ${words.replace(/<[^>]*>/g, '').trim()}`;
			}
		);
		expect(found).toContain('1 About this file');
		expect(found).toContain('2 Riverside Group');
		expect(found).toContain('3 How would you say it?');
		expect(plain.match(/<table/g)).toHaveLength(3);
		for (const words of [
			'“First this.”',
			'We now say staying with people.',
			'Two paragraphs.',
			'Being there.'
		])
			expect(bare).toContain(words);
	});

	it('says so where nothing was said', async () => {
		await desk.next();
		for (const format of ['html', 'docx'] as const) {
			const bytes = await take(format, 'team', { prompt: desk.finding.prompt.id });
			expect(unpacked(bytes)).toContain('Nothing that was said is in this file.');
		}
	});
});
