import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import type { z } from 'zod'
import { call } from '../../../workbench/call.ts'
import { useCan, useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditPage } from '../../../workbench/ui/edit-page.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { EmptyState, Loaded, PageHeader } from '../../../workbench/ui/page.tsx'
import { IndexNoRule } from '../../publish/workbench/index-no-rule.tsx'
import { sitesContract } from '../contract.ts'
import { SitePicker, useSite } from './site-picker.tsx'
import { strings } from './strings.ts'

type SiteForm = z.output<typeof sitesContract.updateSite.body>

/** A site's name, domain and filing numbers: what every page's footer and meta tags say. */
export function SiteSettingsScreen() {
  const say = useSay(strings)
  const { query, sites, site, pick } = useSite()
  return (
    <div className="stack readable">
      <PageHeader
        title={say('settings.title')}
        facts={say('settings.intro')}
        actions={<SitePicker sites={sites} site={site} onPick={pick} />}
      />
      <Loaded query={query}>
        {() =>
          site ? (
            <div className="stack">
              <Settings key={site.id} siteId={site.id} />
              <IndexNoRule organizationId={site.organizationId} />
            </div>
          ) : (
            <EmptyState />
          )
        }
      </Loaded>
    </div>
  )
}

function Settings({ siteId }: { siteId: string }) {
  const say = useSay(strings)
  const client = useQueryClient()
  const act = useAct(sitesContract.updateSite)
  const mayManage = useCan(['site-administrator', 'platform-administrator'])
  const query = useQuery({
    queryKey: ['site', siteId],
    queryFn: () => call(sitesContract.readSite, { params: { siteId } }),
    // What is being typed must not be replaced.
    refetchOnWindowFocus: false,
  })
  const labels: Record<keyof SiteForm, string> = {
    name: say('settings.name'),
    nameEn: say('nameEn'),
    domain: say('settings.domain'),
    host: say('settings.host'),
    siteIdCode: say('settings.siteIdCode'),
    icpNo: say('settings.icpNo'),
    policeNo: say('settings.policeNo'),
    sponsor: say('settings.sponsor'),
    contact: say('settings.contact'),
  }
  const hints: Partial<Record<keyof SiteForm, string>> = {
    domain: say('settings.domainHint'),
    host: say('settings.hostHint'),
    siteIdCode: say('settings.siteIdCodeHint'),
  }
  const required: readonly (keyof SiteForm)[] = ['name', 'domain']
  return (
    <Loaded query={query}>
      {({ id, organizationId, prefix, ...form }) => (
        <EditPage<SiteForm>
          initial={form}
          schema={sitesContract.updateSite.body}
          labelOf={(field) => labels[field as keyof SiteForm] ?? field}
          readOnly={!mayManage}
          onSave={async (body) => {
            await act.run({ params: { siteId }, body })
            await client.invalidateQueries({ queryKey: ['sites'] })
          }}
        >
          {({ value, set, issues }) => (
            <>
              <p className="quiet">
                {say('settings.prefix')} {prefix === '' ? '/' : `/${prefix}/`}
              </p>
              {(Object.keys(labels) as (keyof SiteForm)[]).map((field) => (
                <Field
                  key={field}
                  name={field}
                  label={labels[field]}
                  required={required.includes(field)}
                  extra={hints[field]}
                  issues={issues}
                >
                  <Input
                    value={value[field] ?? ''}
                    onChange={({ target }) =>
                      field === 'host'
                        ? set('host', target.value || null)
                        : set(field, target.value)
                    }
                  />
                </Field>
              ))}
            </>
          )}
        </EditPage>
      )}
    </Loaded>
  )
}
