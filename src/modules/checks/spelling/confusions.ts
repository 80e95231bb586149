import { type Alphabet, FIRST_CHARACTER, isHan, NONE } from './alphabet.ts'

/** How two characters may be mistaken for each other, the likeliest kind first. */
export const KINDS = ['sound', 'tone', 'near', 'loose', 'shape'] as const
export type Kind = (typeof KINDS)[number]
const KIND_NUMBER = { sound: 0, tone: 1, near: 2, loose: 3, shape: 4 } satisfies Record<
  Kind,
  number
>
export const BOTH = KINDS.length

/** For one character what may have been meant: numbers of characters, and how they resemble it. */
export type Candidates = { ids: Uint16Array; kinds: Uint8Array }

const MERGED_INITIALS: [RegExp, string][] = [
  [/^(z|c|s)h/, '$1'],
  [/^[nr]/, 'l'],
  [/^f/, 'h'],
]
const MERGED_FINALS: [RegExp, string][] = [[/([aei])ng$/, '$1n']]
const LOOSE_INITIALS: [RegExp, string][] = [
  [/^p/, 'b'],
  [/^t/, 'd'],
  [/^k/, 'g'],
  [/^[qx]/, 'j'],
  [/^[cs]/, 'z'],
]

/** Southern and typing mistakes: zh and z, n and l, an and ang are heard alike. */
export function nearSound(syllable: string): string {
  return applyAll(syllable, [...MERGED_INITIALS, ...MERGED_FINALS])
}

/** Neighbours in the mouth: b and p, d and t, j, q and x. */
export function looseSound(syllable: string): string {
  return applyAll(nearSound(syllable), LOOSE_INITIALS)
}

function applyAll(syllable: string, rules: [RegExp, string][]): string {
  return rules.reduce((sound, [from, to]) => sound.replace(from, to), syllable)
}

/**
 * Candidates from the readings of every character (`zhi4,zhi1`, in the order of the alphabet, apart by
 * spaces) and from lists of look-alikes, in the same order. Characters outside `known` are not proposed.
 */
export class Confusions {
  private readonly made: (Candidates | undefined)[]
  private readonly readings: string[][]
  private readonly shapes: string[]
  private readonly bySound = new Map<string, number[]>()
  private readonly byNear = new Map<string, number[]>()
  private readonly byLoose = new Map<string, number[]>()
  private readonly alphabet: Alphabet
  private readonly known: (id: number) => boolean

  constructor(
    alphabet: Alphabet,
    readings: string,
    shapes: string,
    known: (id: number) => boolean,
  ) {
    this.alphabet = alphabet
    this.known = known
    this.made = new Array(alphabet.size)
    this.readings = readings.split(' ').map((list) => (list ? list.split(',') : []))
    this.shapes = shapes.split(' ')
    for (let id = FIRST_CHARACTER; id < alphabet.size; id++) {
      if (!known(id)) continue
      const seen = new Set<string>()
      for (const reading of this.readingsOf(id)) {
        const sound = reading.replace(/\d/, '')
        if (seen.has(sound)) continue
        seen.add(sound)
        add(this.bySound, sound, id)
        add(this.byNear, nearSound(sound), id)
        add(this.byLoose, looseSound(sound), id)
      }
    }
  }

  /** What may have been meant where `id` stands. */
  of(id: number): Candidates {
    this.made[id] ??= this.make(id)
    return this.made[id]!
  }

  private readingsOf(id: number): string[] {
    return this.readings[id - FIRST_CHARACTER] ?? []
  }

  private make(id: number): Candidates {
    const kinds = new Map<number, number>()
    if (id >= FIRST_CHARACTER && isHan(this.alphabet.characterOf(id).charCodeAt(0))) {
      const readings = this.readingsOf(id)
      const put = (other: number, kind: number) => {
        if (other !== id && !kinds.has(other)) kinds.set(other, kind)
      }
      const sounds = readings.map((reading) => reading.replace(/\d/, ''))
      for (const sound of sounds) {
        for (const other of this.bySound.get(sound) ?? []) {
          const same = this.readingsOf(other).some((reading) => readings.includes(reading))
          put(other, same ? KIND_NUMBER.sound : KIND_NUMBER.tone)
        }
      }
      for (const sound of sounds) {
        for (const other of this.byNear.get(nearSound(sound)) ?? []) put(other, KIND_NUMBER.near)
      }
      const alike = this.shapes[id - FIRST_CHARACTER] ?? ''
      for (const character of alike) {
        const other = this.alphabet.idOf(character)
        if (other < FIRST_CHARACTER || !this.known(other)) continue
        if (kinds.has(other)) kinds.set(other, BOTH)
        else put(other, KIND_NUMBER.shape)
      }
      for (const sound of sounds) {
        for (const other of this.byLoose.get(looseSound(sound)) ?? []) put(other, KIND_NUMBER.loose)
      }
    }
    kinds.delete(NONE)
    return { ids: Uint16Array.from(kinds.keys()), kinds: Uint8Array.from(kinds.values()) }
  }
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key)
  if (list) list.push(id)
  else map.set(key, [id])
}
