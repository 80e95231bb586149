create table accounts (
  id uuid primary key,
  sign_in_name text not null unique check (sign_in_name = lower(sign_in_name)),
  name text not null,
  organization_id uuid not null references organizations (id),
  unit_id uuid references units (id),
  phone text not null default '',
  password_hash text not null,
  active boolean not null default true,
  locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null default now()
);

create table account_roles (
  account_id uuid not null references accounts (id),
  organization_id uuid not null references organizations (id),
  role text not null check (role in ('contributor', 'department-reviewer', 'legality-reviewer',
    'secrecy-reviewer', 'disclosure-reviewer', 'issuer', 'publisher', 'site-administrator', 'auditor',
    'platform-administrator')),
  primary key (account_id, organization_id, role)
);

create table sessions (
  id uuid primary key,
  token_hash text not null unique,
  account_id uuid not null references accounts (id),
  csrf_token text not null,
  user_agent text not null default '',
  address text not null default '',
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index sessions_by_account on sessions (account_id) where revoked_at is null;

create table api_tokens (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  name text not null,
  token_hash text not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
