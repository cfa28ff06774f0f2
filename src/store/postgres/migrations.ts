export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/**
 * The schema, step by step. What has run somewhere is never changed; a new step is added at the end.
 *
 * Documents are text, not `jsonb`: that drops the order of members and refuses NUL, and what hashes are made of must
 * come back byte for byte. The tenant is the first column of every key, so that a table can be cut or spread by it.
 * Policies ask for the tenant of the running transaction; where none is set they raise an error or, on a connection
 * that had one before, find the empty text, which is nobody's.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'documents',
    sql: `
create table ratsam.documents (
  tenant text collate "C" not null check (tenant ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  collection text collate "C" not null check (collection <> ''),
  id text collate "C" not null check (id <> ''),
  version integer not null check (version >= 1),
  document text not null,
  primary key (tenant, collection, id)
);
alter table ratsam.documents enable row level security;
alter table ratsam.documents force row level security;
create policy own on ratsam.documents
  using (tenant = current_setting('ratsam.tenant'))
  with check (tenant = current_setting('ratsam.tenant'));

create table ratsam.turns (
  tenant text collate "C" not null primary key check (tenant ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);
alter table ratsam.turns enable row level security;
alter table ratsam.turns force row level security;
create policy own on ratsam.turns
  using (tenant = current_setting('ratsam.tenant'))
  with check (tenant = current_setting('ratsam.tenant'));
`,
  },
]
