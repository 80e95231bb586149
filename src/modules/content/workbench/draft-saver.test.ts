import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiError } from '../../../workbench/call.ts'
import type { Draft, SaveState, StaleDetail } from './draft.ts'
import { createDraftSaver, type Saved } from './draft-saver.ts'

const start = { title: 'begin' } as Draft
const savedAt = '2026-11-21T08:00:00.000Z'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp(...answers: (Saved | ApiError)[]) {
  const states: string[] = []
  const sent: { title: string; lockVersion: number; key: string }[] = []
  const kept: string[] = []
  let dropped = 0
  const saver = createDraftSaver({
    start,
    lockVersion: 1,
    unsaved: false,
    save: async (draft, lockVersion, key) => {
      sent.push({ title: draft.title, lockVersion, key })
      const answer = answers.shift() ?? { lockVersion: lockVersion + 1, savedAt }
      if (answer instanceof ApiError) throw answer
      return answer
    },
    keep: (draft) => void kept.push(draft.title),
    drop: () => {
      dropped += 1
    },
    onState: (state: SaveState) => void states.push(state.name),
  })
  return { saver, states, sent, kept, dropped: () => dropped }
}

test('typing is kept at once and saved when it pauses, once', async () => {
  const { saver, states, sent, kept, dropped } = setUp()
  saver.change({ title: 'a' })
  await vi.advanceTimersByTimeAsync(2000)
  saver.change({ title: 'ab' })
  await vi.advanceTimersByTimeAsync(2900)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(sent.map(({ title }) => title)).toEqual(['ab'])
  expect(kept).toEqual(['a', 'ab'])
  expect(states).toEqual(['changed', 'changed', 'saving', 'saved'])
  expect(dropped()).toBe(1)
})

test('an unchanged draft is not saved', async () => {
  const { saver, sent } = setUp()
  expect(await saver.flush()).toBe(1)
  expect(sent).toEqual([])
})

test('a lost answer is repeated under the same key', async () => {
  const { saver, states, sent } = setUp(new ApiError(0, 'network', ''))
  saver.change({ title: 'a' })
  await vi.advanceTimersByTimeAsync(3000)
  expect(states.at(-1)).toBe('offline')
  await vi.advanceTimersByTimeAsync(5000)
  expect(states.at(-1)).toBe('saved')
  expect(sent).toHaveLength(2)
  expect(sent[1]?.key).toBe(sent[0]?.key)
})

test('a stale save stops saving until the person has chosen, then goes on from the other version', async () => {
  const detail: StaleDetail = {
    lockVersion: 7,
    name: 'Li',
    at: savedAt,
    theirs: {} as never,
    beside: { columnId: 'a', changeNote: '', major: false },
    diff: {},
  }
  const { saver, states, sent } = setUp(new ApiError(409, 'content.stale', '', [], detail))
  saver.change({ title: 'mine' })
  expect(await saver.flush()).toBeNull()
  expect(states.at(-1)).toBe('stale')
  saver.change({ title: 'mine still' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(1)
  saver.resolve(detail, { ...start, title: 'mine still' })
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)).toMatchObject({ title: 'mine still', lockVersion: 7 })
  expect(saver.isUnsaved()).toBe(false)
})

test('what the server finds wrong is kept here and not sent again until it changes', async () => {
  const { saver, states, sent, dropped } = setUp(
    new ApiError(422, 'invalid-input', '', [{ field: 'title', message: 'empty' }]),
  )
  saver.change({ title: '' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states.at(-1)).toBe('invalid')
  expect(sent).toHaveLength(1)
  expect(dropped()).toBe(0)
  saver.change({ title: 'a' })
  await vi.advanceTimersByTimeAsync(3000)
  expect(states.at(-1)).toBe('saved')
})

test('after the session has ended the save is repeated until the person has signed in', async () => {
  const { saver, states } = setUp(new ApiError(401, 'sign-in-required', ''))
  saver.change({ title: 'a' })
  await vi.advanceTimersByTimeAsync(3000)
  expect(states.at(-1)).toBe('refused')
  await vi.advanceTimersByTimeAsync(5000)
  expect(states.at(-1)).toBe('saved')
})

test('what is typed while a save runs is saved after it', async () => {
  const { saver, sent } = setUp()
  saver.change({ title: 'a' })
  const flushed = saver.flush()
  saver.change({ title: 'ab' })
  expect(await flushed).toBe(3)
  expect(sent.map(({ title, lockVersion }) => [title, lockVersion])).toEqual([
    ['a', 1],
    ['ab', 2],
  ])
})
