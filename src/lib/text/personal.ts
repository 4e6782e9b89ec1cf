/** Something that tells who a person is, how to reach them, or where their money is. */
export type Personal = 'NHS number' | 'phone number' | 'email address' | 'bank details';

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
	if (isBank(text)) found.push('bank details');
	return found;
}

/** Whether a text seems to hold the sort code and number of an account, either by its name, or an IBAN. */
export function isBank(text: string): boolean {
	return (SORT.test(text) && ACCOUNT.test(text)) || NAMED.test(text) || IBAN.test(text);
}

const SORT = /(?<![\d-])\d{2}([- ])\d{2}\1\d{2}(?!\d)/;
const ACCOUNT = /(?<!\d)\d{4} ?\d{4}(?!\d)/;
const NAMED = /(?:sort code|account (?:number|no\b))[^\d\n]{0,20}\d[\d -]{4,9}\d/i;
const IBAN = /\bGB\d{2} ?[A-Z]{4}(?: ?\d{4}){3} ?\d{2}\b/i;

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
