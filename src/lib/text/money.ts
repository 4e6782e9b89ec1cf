const whole = new Intl.NumberFormat('en-GB', {
	style: 'currency',
	currency: 'GBP',
	maximumFractionDigits: 0
});
const exact = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** "£12.50" of 1250 pence, "£25" of 2500. */
export function pounds(pence: number): string {
	return (pence % 100 ? exact : whole).format(pence / 100);
}

/** Pence of an amount as people type it: "12.50", "£12.50", "25", "1,250". Null when it is none. */
export function pence(typed: string): number | null {
	const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(typed.trim());
	if (!match) return null;
	const [, amount = '', part = '00'] = match;
	return Number(amount.replaceAll(',', '')) * 100 + Number(part);
}

/** "30 minutes", "2 hours", "1 hour and 15 minutes". */
export function lasting(minutes: number): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const parts = [
		...(hours ? [`${hours.toLocaleString('en-GB')} ${hours === 1 ? 'hour' : 'hours'}`] : []),
		...(rest ? [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`] : [])
	];
	return parts.join(' and ') || '0 minutes';
}

/** "12.5" of 750 minutes: hours for a report. */
export function inHours(minutes: number): string {
	return (minutes / 60).toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
