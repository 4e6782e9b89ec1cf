/**
 * A time of day as people type it, as `14:05`: "2pm", "2.30 pm", "14:05", "9". Null when it is none.
 */
export function clock(typed: string): string | null {
	const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(typed.trim());
	if (!match) return null;
	const [, hour = '', minute = '00', half] = match;
	const hours = half ? afternoon(Number(hour), half.toLowerCase() === 'p') : Number(hour);
	if (hours === null || hours > 23 || Number(minute) > 59) return null;
	return `${String(hours).padStart(2, '0')}:${minute}`;
}

function afternoon(hour: number, late: boolean): number | null {
	if (hour < 1 || hour > 12) return null;
	return (hour % 12) + (late ? 12 : 0);
}
