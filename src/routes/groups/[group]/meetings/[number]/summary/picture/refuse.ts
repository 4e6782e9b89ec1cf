import { refuse } from '$lib/server/http';
import type { PictureRefusal } from '$lib/server/meetings';

/** Why a picture is not taken, beside the box that can mend it. */
export function refusePicture(
	values: Record<string, string | string[]>,
	why: PictureRefusal | 'broken'
) {
	if (typeof why === 'string') {
		const { field, words } = said[why];
		return refuse(values, { [field]: words });
	}
	return refuse(
		{ ...values, found: why.names.join(' ') },
		{ checked: 'Look at these words, and say that none of them names somebody here' }
	);
}

const said: Record<Exclude<PictureRefusal, object> | 'broken', { field: string; words: string }> = {
	'no-picture': { field: 'file', words: 'Choose a picture' },
	broken: {
		field: 'file',
		words: 'We cannot open this picture. It may be broken or very large. Choose another one'
	},
	'no-words': {
		field: 'alt',
		words: 'Say what the picture shows, for people who cannot see it'
	},
	both: {
		field: 'alt',
		words: 'Take out these words, or say above that the picture tells something'
	},
	marks: { field: 'alt', words: 'Take out the double quotation marks' }
};
