/** Main colour and accent that go together; `theme.test.ts` holds that each can be read. */
export const THEMES = [
  { name: 'blue', main: '#15558f', accent: '#a5312a' },
  { name: 'teal', main: '#0b6670', accent: '#a5441f' },
  { name: 'green', main: '#1f6b46', accent: '#9c4a12' },
  { name: 'red', main: '#9b2423', accent: '#8a5a00' },
  { name: 'brown', main: '#7a4a21', accent: '#1b5e8a' },
  { name: 'violet', main: '#573b80', accent: '#a32a54' },
] as const
