import { absoluteUrl } from './urls.ts'
import type { ArticleView, Breadcrumb, JsonLd, OrganizationView, SiteView } from './view.ts'

const CONTEXT = 'https://schema.org'

/** JSON for a `<script>`: no `<` survives, so no content can close the element. */
export function jsonLdText(data: JsonLd): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
}

export function organizationLd(site: SiteView): JsonLd {
  return withoutBlanks({
    '@context': CONTEXT,
    '@type': 'GovernmentOrganization',
    name: site.organizationName,
    alternateName: site.organizationNameEn,
    url: `${site.origin}${site.base}/`,
  })
}

export function organizationDetailLd(view: OrganizationView): JsonLd {
  return withoutBlanks({
    ...organizationLd(view.site),
    name: view.name,
    alternateName: view.nameEn,
    address: view.address,
    telephone: view.phone,
    faxNumber: view.fax,
    email: view.email,
    openingHours: view.officeHours,
    employee: view.leaders.map((leader) => ({
      '@type': 'Person',
      name: leader.name,
      jobTitle: leader.title,
    })),
  })
}

export function breadcrumbLd(site: SiteView, crumbs: Breadcrumb[]): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.text,
      item: absoluteUrl(site.origin, crumb.href),
    })),
  }
}

/** Typed as the kind of publication declares; `Legislation` has properties of its own. */
export function articleLd(view: ArticleView): JsonLd {
  const url = absoluteUrl(view.site.origin, view.href)
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: view.issuer || view.site.organizationName,
  }
  const common = {
    '@context': CONTEXT,
    url,
    mainEntityOfPage: url,
    inLanguage: view.locale,
    datePublished: view.publishedAt,
    dateModified: view.updatedAt,
    description: view.summary,
    keywords: view.keywords,
    image: view.picture && absoluteUrl(view.site.origin, view.picture.src),
    publisher,
    ...translationLd(view),
  }
  if (view.schemaType !== 'Legislation')
    return withoutBlanks({
      ...common,
      '@type': view.schemaType,
      name: view.title,
      headline: view.title,
    })
  return withoutBlanks({
    ...common,
    '@type': 'Legislation',
    name: view.title,
    legislationIdentifier: view.documentNo,
    legislationDate: view.formedOn,
    legislationDateVersion: view.effectiveOn,
    legislationPassedBy: publisher,
    legislationLegalForce: legalForce(view.validity),
  })
}

/** Text and translation name each other. */
function translationLd(view: ArticleView): JsonLd {
  if (!view.counterpart) return {}
  const url = absoluteUrl(view.site.origin, view.counterpart.link.href)
  const other = { '@type': view.schemaType, '@id': url, url, name: view.counterpart.link.text }
  return view.locale === 'en'
    ? { translationOfWork: { ...other, inLanguage: 'zh-CN' } }
    : { workTranslation: { ...other, inLanguage: 'en' } }
}

function legalForce(validity: ArticleView['validity']): string | null {
  if (validity === 'in-force' || validity === 'amended') return `${CONTEXT}/InForce`
  if (validity === 'partly-in-force') return `${CONTEXT}/PartiallyInForce`
  return validity === null ? null : `${CONTEXT}/NotInForce`
}

function withoutBlanks(data: Record<string, unknown>): JsonLd {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
