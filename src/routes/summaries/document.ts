import type { Article, Credit } from '$lib/meeting';
import { documents } from '$lib/server/exports';
import { day, weekday } from '$lib/text/dates';
import sharp from 'sharp';
import type { Addresses } from './addresses';
import { EXAMPLE, taken } from './taken';

type Site = { name: string; demo: boolean };
type Held = { media_type: string; bytes: Uint8Array };

const { fromHtml, heading, list, paragraph, paragraphs, quotation } = documents;

/** A summary as a document, in the same order and with the same words as its page. */
export async function asDocument(
	article: Article,
	at: Addresses,
	site: Site,
	held: Held | null
): Promise<documents.Document> {
	const picture = article.picture && held && (await pictured(article.picture, held));
	const { title, group, group_about, on_day, published_at, pieces } = article;
	const { origin } = new URL(at.page);
	const changed = article.corrections.length ? null : article.changed_at;
	const also = changed ? `, and changed on ${day(changed)}` : '';
	return {
		title,
		by: group,
		foot: taken(at.page, site.name),
		*blocks() {
			if (site.demo) yield paragraph(EXAMPLE);
			yield paragraph(
				`${group} met on ${weekday(on_day)}. This was published on ${day(published_at)}${also}.`
			);
			if (picture) yield picture;
			for (const piece of pieces)
				if (piece.kind === 'quote') yield quotation(piece.words.trim());
				else yield* fromHtml(piece.html.replaceAll(' href="/', ` href="${origin}/`), HEADINGS);
			yield* corrections(article);
			yield heading(1, 'Who wrote this');
			yield paragraph(
				`${group} published this summary. The people who were there could put it right first.`
			);
			yield* paragraphs(group_about);
			yield heading(1, 'About this text');
			for (const each of article.credits) yield* credit(each);
			yield paragraph(
				'This is what people said as part of patient and public involvement. It is not research data. Using these words as research data needs ethics approval and separate consent.'
			);
		}
	};
}

const HEADINGS = { headings: true };

function* corrections({ corrections }: Article): Iterable<documents.Block> {
	if (!corrections.length) return;
	yield heading(1, 'What was put right');
	yield list(corrections.map(({ words, at }) => `Corrected on ${day(at)}: ${words}`));
}

function* credit(study: Credit): Iterable<documents.Block> {
	const { title, acknowledgement, funder, award_number, disclaimer } = study;
	const award = award_number && `, award number ${award_number}`;
	yield heading(2, title);
	yield* paragraphs(acknowledgement);
	if (funder) yield paragraph(`The study is paid for by ${funder}${award}.`);
	yield* paragraphs(disclaimer);
}

/** Word shows no WebP: a drawing stands on white. */
async function pictured(
	{ alt, width, height }: NonNullable<Article['picture']>,
	{ media_type, bytes }: Held
): Promise<documents.Block> {
	const isJpeg = media_type === 'image/jpeg';
	const drawing = () => sharp(bytes).flatten({ background: '#fff' }).jpeg({ quality: 90 });
	const jpeg = isJpeg ? bytes : await drawing().toBuffer();
	return { kind: 'picture', jpeg, width, height, alt };
}
