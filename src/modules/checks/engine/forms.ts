import traditional from 'opencc-js/dict/TSCharacters'

/**
 * Traditional characters and their simplified forms, one after the other, from OpenCC's table: of
 * several forms the usual one; characters of two units are left out.
 */
export const SIMPLIFIED_FORMS = traditional
  .split('|')
  .map((pair) => pair.split(' '))
  .filter(([from, to]) => from?.length === 1 && to?.length === 1)
  .map(([from, to]) => `${from}${to}`)
  .join('')
