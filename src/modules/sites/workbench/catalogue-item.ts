import { inLocale } from '../../../kernel/strings.ts'
import type { Answer } from '../../../workbench/call.ts'
import { useLocale, useSay } from '../../../workbench/session.tsx'
import type { sitesContract } from '../contract.ts'
import { STATUTORY_ITEMS } from '../statutory.data.ts'
import { strings } from './strings.ts'

export type CatalogueItem = Answer<typeof sitesContract.listCatalogue>['items'][number]

/** `第（一）项 …` as the law counts, with its short name. */
export function useItemName(): (item: number) => string {
  const say = useSay(strings)
  const locale = useLocale()
  return (item) => {
    const found = STATUTORY_ITEMS.find((each) => each.item === item)
    return say('catalogue.itemNo', { n: item, name: found ? inLocale(found, locale) : '' })
  }
}
