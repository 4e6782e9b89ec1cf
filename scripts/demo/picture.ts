import sharp from 'sharp';
import type { Actor } from '#server/access/index.ts';
import type { Db } from '#server/db/index.ts';
import { makePicture } from '#server/files/index.ts';
import * as meetings from '#server/meetings/index.ts';
import { made } from './made.ts';

type Meeting = Parameters<typeof meetings.setPicture>[2];

/** A drawing on the summary of the meeting of ten people: the table, as seen from above. */
export async function putPicture({ db, noor }: { db: Db; noor: Actor }, meeting: Meeting) {
	const drawn = await sharp(Buffer.from(table())).png().toBuffer();
	const picture = made(await makePicture(drawn));
	const file = { ...picture, name: 'table.webp' };
	const alt =
		'A drawing of a round table from above, with cups of tea, biscuits and sheets of paper.';
	const said = { alt, decoration: false, checked: [] };
	made(await meetings.setPicture(db, noor, meeting, file, said));
}

function table() {
	const seats = Array.from({ length: 11 }, (_, seat) => (seat * 360) / 11);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="720" viewBox="0 0 1200 720">
<rect width="1200" height="720" fill="#f8f0df"/>
<path d="M0 90H1200M0 270H1200M0 450H1200M0 630H1200" stroke="#eee2c6" stroke-width="6"/>
${seats.map(chair).join('\n')}
<ellipse cx="600" cy="368" rx="312" ry="252" fill="#000" opacity="0.08"/>
<ellipse cx="600" cy="360" rx="310" ry="250" fill="#d9b98a"/>
<ellipse cx="600" cy="360" rx="290" ry="232" fill="#e4c89d"/>
${seats.map((turn, seat) => (seat % 3 === 2 ? '' : paper(turn))).join('\n')}
${seats.map(cup).join('\n')}
<circle cx="600" cy="360" r="62" fill="#fff"/><circle cx="600" cy="360" r="50" fill="#eef5f5"/>
${[0, 72, 144, 216, 288].map(biscuit).join('\n')}
</svg>`;
}

const round = (turn: number, rx: number, ry: number) => {
	const angle = (turn * Math.PI) / 180;
	return { x: 600 + rx * Math.cos(angle), y: 360 + ry * Math.sin(angle) };
};

function chair(turn: number) {
	const { x, y } = round(turn, 390, 318);
	return `<g transform="translate(${x} ${y}) rotate(${turn})"><rect x="-34" y="-42" width="68" height="84" rx="20" fill="#0b5563"/><rect x="20" y="-46" width="20" height="92" rx="10" fill="#073a44"/></g>`;
}

function paper(turn: number) {
	const { x, y } = round(turn + 7, 215, 165);
	return `<g transform="translate(${x} ${y}) rotate(${turn + 90})"><rect x="-26" y="-34" width="52" height="68" fill="#fff"/><path d="M-17-20H17M-17-8H17M-17 4H17M-17 16H6" stroke="#9db5b8" stroke-width="3"/></g>`;
}

function cup(turn: number) {
	const { x, y } = round(turn - 8, 232, 182);
	return `<g transform="translate(${x} ${y})"><circle r="24" fill="#fff"/><circle r="16" fill="#eef5f5"/><circle r="13" fill="#a9762a"/></g>`;
}

function biscuit(turn: number) {
	const { x, y } = round(turn, 26, 26);
	return `<circle cx="${x}" cy="${y}" r="16" fill="#c9944f"/>`;
}
