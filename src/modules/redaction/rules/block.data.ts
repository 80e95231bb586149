/** Stands for whatever was withheld; always as long, so that its length tells nothing. */
export const BLOCK = '█████'
