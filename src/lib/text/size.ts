/** "2 MB", "340 kB": what somebody on a slow line wants to know before. */
export function sizeWords(size: number): string {
	if (size >= 1_000_000) return `${(size / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
	return `${Math.max(1, Math.round(size / 1000))} kB`;
}
