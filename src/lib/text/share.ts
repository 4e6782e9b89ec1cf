import { weekday } from './dates.ts';

type Drawn = {
	title: string;
	group: string;
	on_day: string;
	picture: { alt: string } | null;
};

/** What stands on the picture that others show beside a link to a summary, in words. */
export function onDay({ title, group, on_day, picture }: Drawn): string {
	const beside = picture?.alt ? ` Beside it a picture: ${picture.alt}` : '';
	return `${title}. ${group}, ${weekday(on_day)}.${beside}`;
}
