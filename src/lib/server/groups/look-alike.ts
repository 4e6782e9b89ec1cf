/*
 * Letters that people take for one another. Small on purpose: those of Cyrillic, Greek and Armenian
 * that look like a letter of this country's, and a few more. Large letters look like other ones than
 * small letters do, so that a name looks two ways.
 */
const small = pairs(
	'аa вb сc ԁd еe ѐe ёe һh іi їi ӏl јj кk ӄk мm пn оo рp ԛq гr ѕs тt цu ѵv ԝw хx уy үy'
)
	.concat(pairs('αa βb ϲc εe ηn ιi ϳj κk νv οo ρp σo ςs τt υu χx ωw γy'))
	.concat(pairs('օo ոn սu հh ցg զq ɑa ɡg ıi ɩi ɪi ʀr ɴn ꜱs ᴏo ᴀa ᴇe ᴢz ɢg øo łl đd ɾr'));
const large = pairs(
	'АA ВB СC ЕE НH ІI ЈJ КK МM ОO РP ԚQ ЅS ТT ԜW ХX УY ҮY ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ӀI'
);
const figures = pairs('0o 1i 3e 4a 5s 7t');

/** What a name can be taken for, letter by letter: as it is written, and with all letters small. */
export function looks(name: string): string[] {
	const asWritten = swap(name.normalize('NFKC'), new Map([...small, ...large]));
	const allSmall = swap(lower(name.normalize('NFKC')), new Map(small));
	return [...new Set([lower(asWritten), allSmall])];
}

/** The same without marks on letters, and with figures read as the letters they stand in for. */
export function plainLooks(name: string): string[] {
	const bare = name.normalize('NFKD').replace(/\p{M}/gu, '');
	return looks(bare).map((each) => swap(each, new Map(figures)));
}

function lower(text: string) {
	return text.toUpperCase().toLowerCase();
}

function swap(text: string, by: Map<string, string>) {
	return [...text].map((letter) => by.get(letter) ?? letter).join('');
}

function pairs(list: string): [string, string][] {
	return list.split(' ').map((pair) => {
		const [one = '', other = ''] = [...pair];
		return [one, other];
	});
}
