import { useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import type { z } from 'zod'
import { useSay } from '../../../workbench/session.tsx'
import { useAct } from '../../../workbench/ui/act.tsx'
import { EditPage } from '../../../workbench/ui/edit-page.tsx'
import { Field } from '../../../workbench/ui/form.tsx'
import { organizationsContract } from '../contract.ts'
import { strings } from './strings.ts'
import type { Organization } from './use-organization.ts'

type ProfileForm = z.output<typeof organizationsContract.updateOrganization.body>

const FIELDS = [
  'name',
  'shortName',
  'nameEn',
  'address',
  'officeHours',
  'phone',
  'fax',
  'email',
  'postcode',
  'organizationCode',
  'regionCode',
  'regionName',
  'duties',
] as const satisfies readonly (keyof ProfileForm)[]

const NEEDED = new Set<keyof ProfileForm>(['name', 'shortName', 'organizationCode', 'regionCode'])

/** What the public reads of the organisation itself. */
export function Profile(props: { organization: Organization; mayManage: boolean }) {
  const { organization } = props
  const say = useSay(strings)
  const client = useQueryClient()
  const act = useAct(organizationsContract.updateOrganization)
  const stored = { ...organization, regionName: '' }
  const initial = Object.fromEntries(FIELDS.map((field) => [field, stored[field]])) as ProfileForm
  const hints: Partial<Record<keyof ProfileForm, string>> = {
    duties: say('dutiesHint'),
    organizationCode: say('organizations.codeHint'),
    regionName: say('organizations.regionHint'),
  }
  /** Another region may be one the platform does not know by name. */
  const isElsewhere = (value: ProfileForm) => value.regionCode !== organization.regionCode
  return (
    <EditPage<ProfileForm>
      initial={initial}
      schema={organizationsContract.updateOrganization.body}
      labelOf={(field) => say(field as keyof ProfileForm)}
      readOnly={!props.mayManage}
      onSave={async (body) => {
        await act.run({ params: { organizationId: organization.id }, body })
        await client.invalidateQueries()
      }}
    >
      {({ value, set, issues }) => (
        <>
          {FIELDS.filter((field) => field !== 'regionName' || isElsewhere(value)).map((field) => (
            <Field
              key={field}
              name={field}
              label={say(field)}
              required={NEEDED.has(field)}
              extra={hints[field]}
              issues={issues}
            >
              {field === 'duties' ? (
                <Input.TextArea
                  autoSize={{ minRows: 6, maxRows: 20 }}
                  value={value.duties}
                  onChange={(event) => set('duties', event.target.value)}
                />
              ) : (
                <Input value={value[field]} onChange={(event) => set(field, event.target.value)} />
              )}
            </Field>
          ))}
        </>
      )}
    </EditPage>
  )
}
