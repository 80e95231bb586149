/** 文号, as GB/T 9704 writes it. */
export const NUMBER = '{code}{series}〔{year}〕{count}号'
export const DAY = '{year}年{month}月{day}日'
