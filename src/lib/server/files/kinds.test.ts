import { describe, expect, it } from 'vitest';
import { sizeWords } from '#lib/text/size.ts';
import { kindOf } from './kinds.ts';
import { nameOf, saving } from './name.ts';

const bytes = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'));
const ending = (words: string) => kindOf(bytes(words))?.ending ?? null;
const wide = (words: string) => Buffer.from(words, 'utf16le').toString('latin1');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

describe('what a file is', () => {
	it.each([
		['%PDF-1.7 …', 'pdf'],
		['\x89PNG\r\n\x1a\n…', 'png'],
		['\xff\xd8\xff\xe0', 'jpg'],
		['GIF89a', 'gif'],
		['RIFF\0\0\0\0WEBPVP8 ', 'webp'],
		['PK\x03\x04…[Content_Types].xml…word/document.xml', 'docx'],
		['PK\x03\x04…mimetypeapplication/vnd.oasis.opendocument.text…', 'odt'],
		[`${OLE}…${wide('WordDocument')}`, 'doc'],
		['A few words.\r\n\tMore.\n', 'txt'],
		['Caf\xc3\xa9', 'txt']
	])('is said by its bytes: %j', (words, expected) => expect(ending(words)).toBe(expected));

	it.each([
		'',
		'<!doctype html><p>',
		' \n<HTML>',
		'<script>',
		'<svg onload=x>',
		'<?xml version="1.0"?>',
		'{\\rtf1',
		'MZ\x90\0',
		'PK\x03\x04…xl/workbook.xml',
		'PK\x03\x04…word/document.xml…word/vbaProject.bin',
		`${OLE}…${wide('Workbook')}`,
		`${OLE}…${wide('WordDocument')}${wide('_VBA_PROJECT')}`,
		'Not \xff UTF-8'
	])('is nothing that we keep: %j', (words) =>
		expect(ending(words)).toBe(words === '' ? 'txt' : null)
	);
});

describe('the name of a file', () => {
	it.each([
		['Our plan.PDF', 'pdf', 'Our plan.pdf'],
		['page.html', 'txt', 'page.txt'],
		['C:\\Users\\noor\\plan.docx', 'docx', 'plan.docx'],
		['../../etc/passwd', 'txt', 'passwd.txt'],
		['a\r\nb"; filename=x.html', 'pdf', 'a b ; filename=x.pdf'],
		['', 'png', 'paper.png'],
		['...', 'png', 'paper.png'],
		['gnp\u202Efdp.exe', 'pdf', 'gnp fdp.pdf'],
		['x'.repeat(300), 'pdf', `${'x'.repeat(80)}.pdf`]
	] as const)('%j is kept as it is safe', (given, ending, kept) =>
		expect(nameOf(given, { ending })).toBe(kept)
	);

	it('stands in a header whatever its letters are', () => {
		expect(saving('Größe (neu)’.pdf')).toBe(
			`attachment; filename="Gr__e (neu)_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%28neu%29%E2%80%99.pdf`
		);
	});

	it('stands beside its size in words', () => {
		expect([10, 340_400, 2_000_000, 7_960_000].map(sizeWords)).toEqual([
			...['1 kB', '340 kB', '2 MB', '8 MB']
		]);
	});
});
