import sharp from 'sharp'

/** Drawings in place of press photographs: nobody real is in the demo. */
export type DemoPicture = 'meeting' | 'vaccination' | 'village' | 'laboratory'

/** The drawing as a file that could have been uploaded. */
export async function demoPicture(name: DemoPicture): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720">${SCENES[name]()}</svg>`
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer())
}

const SKIN = '#f0c8a6'
const HAIR = '#2b2f38'

const SCENES: Record<DemoPicture, () => string> = {
  meeting: () =>
    [
      rect(0, 0, 1280, 720, '#e9eef3'),
      rect(0, 0, 1280, 430, '#163f68'),
      rect(150, 50, 980, 250, '#1d4f80'),
      cross(640, 165, 46, '#e8f0f7'),
      wave(245, '#2f6aa1'),
      wave(268, '#3f7db6'),
      rect(0, 430, 1280, 290, '#c8b08c'),
      ...[250, 445, 640, 835, 1030].map((x, i) =>
        person(x, 330, 1.15, i % 2 ? '#26384c' : '#33455a', { tie: i === 2 }),
      ),
      rect(130, 405, 1020, 92, '#7a3b2c'),
      rect(130, 405, 1020, 14, '#94503d'),
      ...[250, 445, 640, 835, 1030].map((x) => rect(x - 42, 384, 84, 26, '#f6f3ec')),
      ...row(640, 610, 7, 172, 1.35, '#2f3e50'),
    ].join(''),

  vaccination: () =>
    [
      rect(0, 0, 1280, 720, '#e4f0f0'),
      rect(0, 560, 1280, 160, '#cfdedd'),
      rect(90, 80, 330, 250, '#ffffff'),
      rect(110, 100, 290, 210, '#bfe0ea'),
      circle(340, 160, 32, '#f7e3a3'),
      `<path d="M110 310v-60q70-60 140-10t150-30v100z" fill="#8fbf9f"/>`,
      rect(880, 90, 300, 190, '#0b6670'),
      cross(1030, 185, 52, '#ffffff'),
      person(520, 400, 2.2, '#7b6a8c', { hair: '#c9ced4' }),
      person(790, 370, 2.3, '#ffffff', { cap: true }),
      // The arm that gives and the syringe.
      `<path d="M742 470q-60 26-122 22" stroke="#ffffff" stroke-width="44" stroke-linecap="round" fill="none"/>`,
      circle(612, 490, 20, SKIN),
      rect(560, 482, 44, 10, '#5e97a8'),
      rect(544, 485, 18, 4, '#7d8b92'),
      rect(980, 430, 210, 20, '#b98f63'),
      rect(1000, 450, 16, 150, '#a47c53'),
      rect(1154, 450, 16, 150, '#a47c53'),
      rect(1010, 372, 70, 58, '#5aa3ad'),
      rect(1096, 392, 26, 38, '#e7b04b'),
      rect(1130, 392, 26, 38, '#d9dfe2'),
    ].join(''),

  village: () =>
    [
      rect(0, 0, 1280, 720, '#d8ebf5'),
      circle(1060, 140, 62, '#f8dd8c'),
      `<path d="M0 430q190-190 400-70t380-90 500 110v340H0z" fill="#9cc7a2"/>`,
      `<path d="M0 520q260-120 560-40t720-50v290H0z" fill="#6da777"/>`,
      `<path d="M520 720q60-140 220-190t300-70l40 20q-180 40-270 110t-90 130z" fill="#e3d4b2"/>`,
      rect(150, 360, 300, 170, '#fbf6ea'),
      `<path d="M120 370 300 260l180 110z" fill="#9c4a32"/>`,
      rect(270, 430, 66, 100, '#8a623f'),
      rect(180, 410, 58, 52, '#8fc0d4'),
      rect(366, 410, 58, 52, '#8fc0d4'),
      cross(303, 335, 22, '#b8322a'),
      person(740, 470, 1.7, '#ffffff', {}),
      rect(786, 556, 64, 48, '#b8322a'),
      cross(818, 580, 14, '#ffffff'),
      person(930, 500, 1.5, '#7a8f4d', { hair: '#d4d7da' }),
    ].join(''),

  laboratory: () =>
    [
      rect(0, 0, 1280, 720, '#e6eef0'),
      ...[90, 350, 610, 870].map((x) => rect(x, 70, 220, 150, '#ffffff')),
      ...[120, 170, 220, 400, 450, 660, 720, 900, 960, 1020].map((x, i) =>
        rect(x, 130, 30, 90, ['#5aa3ad', '#e7b04b', '#b65f4a', '#7f9bc4'][i % 4]!),
      ),
      rect(0, 540, 1280, 180, '#f7f9fa'),
      rect(0, 530, 1280, 22, '#8aa1ab'),
      person(560, 340, 2.3, '#ffffff', { cap: true }),
      person(940, 360, 2.1, '#dff0f2', { cap: true }),
      // A microscope.
      `<path d="M690 530h150v-22H760q70-30 60-110t-74-96l-14 34q44 14 48 64t-50 82h-40z" fill="#3c4f5c"/>`,
      `<path d="m700 280 60 24-38 104-52-20z" fill="#556b78"/>`,
      flask(250, 530, '#5aa3ad'),
      flask(370, 530, '#e7b04b'),
      flask(1130, 530, '#b65f4a'),
    ].join(''),
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${fill}"/>`
}

function circle(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`
}

function cross(x: number, y: number, size: number, fill: string): string {
  const arm = size / 3
  return `<path d="M${x - arm} ${y - size}h${2 * arm}v${size - arm}h${size - arm}v${2 * arm}h${arm - size}v${size - arm}h${-2 * arm}v${arm - size}h${arm - size}v${-2 * arm}h${size - arm}z" fill="${fill}"/>`
}

function wave(y: number, stroke: string): string {
  return `<path d="M150 ${y}q122-34 245 0t245 0 245 0 245 0" stroke="${stroke}" stroke-width="6" fill="none"/>`
}

/** Head and shoulders; `y` is where the neck begins. */
function person(
  x: number,
  y: number,
  scale: number,
  coat: string,
  { tie = false, cap = false, hair = HAIR }: { tie?: boolean; cap?: boolean; hair?: string },
): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-46 96q0-78 46-78t46 78z" fill="${coat}"/><path d="M-12 2h24v24q-12 14-24 0z" fill="${SKIN}"/><circle cy="-18" r="25" fill="${SKIN}"/><path d="M-26-20q-2-30 26-30t26 30q-8-14-26-14t-26 14z" fill="${cap ? '#d8eef0' : hair}"/>${tie ? '<path d="m-5 28 5-5 5 5-3 8 4 28-6 8-6-8 4-28z" fill="#a5312a"/>' : ''}</g>`
}

/** An audience seen from behind. */
function row(
  middle: number,
  y: number,
  count: number,
  gap: number,
  scale: number,
  coat: string,
): string[] {
  return Array.from({ length: count }, (_, i) => {
    const x = middle + (i - (count - 1) / 2) * gap
    return `<g transform="translate(${x} ${y}) scale(${scale})"><path d="M-50 100q0-82 50-82t50 82z" fill="${coat}"/><circle cy="-16" r="27" fill="${HAIR}"/></g>`
  })
}

function flask(x: number, y: number, fill: string): string {
  return `<path d="M${x - 14} ${y - 130}h28v46l40 84h-108l40-84z" fill="#ffffff" stroke="#8aa1ab" stroke-width="5"/><path d="M${x - 34} ${y - 44}h68l18 42h-104z" fill="${fill}"/>`
}
