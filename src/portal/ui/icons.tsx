/** Small pictures of our own. They only repeat what words beside them say, so machines skip them. */
type IconProps = { className?: string }

/** The platform's mark: a cross of care with light rising behind it. */
export function Mark({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle cx="32" cy="32" r="31" className="mark-ground" />
      <path
        className="mark-light"
        d="M12 40a20 20 0 0 1 40 0M32 9v6M17.5 15.5l3 5.2M46.5 15.5l-3 5.2M8.5 27l5.2 3M55.5 27l-5.2 3"
      />
      <path className="mark-cross" d="M28 28h8v8h8v8h-8v8h-8v-8h-8v-8h8z" />
    </svg>
  )
}

export function SearchIcon({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.4 15.4 20 20" />
    </svg>
  )
}

/** A gate with a star, in place of the mark the staffing office issues to each agency. */
export function AgencyIcon({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M24 4 6 13v4h36v-4zM10 20v16M19 20v16M29 20v16M38 20v16M6 40h36M4 44h40" />
    </svg>
  )
}

export function CorrectionIcon({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M20 6a14 14 0 1 1 0 28 14 14 0 0 1 0-28zM30.5 30.5 43 43M20 13v9M20 26.5v.5" />
    </svg>
  )
}

export function FileIcon({ className }: IconProps) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6" />
    </svg>
  )
}
