/** Something that tells who a person is, or how to reach them. */
export type Personal = 'NHS number' | 'phone number' | 'email address';

/**
 * What in a text looks as if it named somebody: said before it is sent, never refused. An NHS number
 * is told by its check digit, see the NHS Data Dictionary, "NHS number".
 */
export function personal(text: string): Personal[] {
	const found: Personal[] = [];
	if (NUMBERS.some((pattern) => [...text.matchAll(pattern)].some(([match]) => isNhs(match))))
		found.push('NHS number');
	if (PHONE.test(text)) found.push('phone number');
	if (EMAIL.test(text)) found.push('email address');
	return found;
}

const NUMBERS = [/(?<!\d)\d{10}(?!\d)/g, /(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)/g];

// as written in Britain: 0 or +44, then nine or ten figures with spaces, dashes or brackets between
const PHONE = /(?<![\d+])(?:\+44|0044|0|\(0)(?:[ ()-]{0,2}\d){9,10}(?!\d)/;

const EMAIL = /[^\s@<>,;:()"]{1,64}@[^\s@<>,;:()"]{1,200}\.[a-z]{2,24}(?![a-z])/i;

function isNhs(written: string): boolean {
	const digits = [...written].filter((sign) => /\d/.test(sign)).map(Number);
	const sum = digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0);
	const check = (11 - (sum % 11)) % 11;
	return new Set(digits).size > 1 && check === digits[9];
}
