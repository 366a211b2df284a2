/** Raised when what is kept is kept in another way: then all reports have to be loaded again. */
export const FORMAT = 4

/** Whoever changes the archive does so alone; any number, the same everywhere. */
export const LOCK = 72_616_471

/** What is told when the archive has changed. */
export const CHANNEL = 'report_archive'

/** All of them. */
export const TABLES = [
  ...['state', 'segments', 'reports', 'passages', 'marks', 'words', 'grams'],
  ...['removed', 'waiting'],
].map(name => `archive_${name}`)

/**
 * The tables of an archive. `epoch` counts whenever something is taken out, `changes` whenever anything is different:
 * who reads by an older epoch may miss what has moved.
 */
export const SCHEMA = `
create table if not exists archive_state (
  one boolean primary key default true check (one),
  format integer not null,
  epoch bigint not null default 0,
  changes bigint not null default 0,
  next_report integer not null default 1,
  next_passage integer not null default 0,
  next_segment integer not null default 1,
  words_hash text not null default ''
);
insert into archive_state (format) values (${FORMAT}) on conflict do nothing;
create table if not exists archive_segments (
  number integer primary key,
  parts integer[] not null,
  passages integer not null,
  heading_words bigint not null,
  text_words bigint not null,
  counts bytea not null
);
create table if not exists archive_reports (
  number integer primary key,
  id text not null unique,
  hash text not null,
  program text not null,
  segment integer not null,
  first_passage integer not null,
  passages integer not null,
  loaded timestamptz not null default now(),
  place text not null,
  body text not null,
  year text,
  plan_year text,
  head text not null,
  content bytea storage external not null
);
create index if not exists archive_reports_segment on archive_reports (segment);
create index if not exists archive_reports_place on archive_reports (place, year);
create index if not exists archive_reports_body on archive_reports (body, year);
create table if not exists archive_passages (
  number integer primary key,
  entry text not null
);
create table if not exists archive_marks (
  mark text not null,
  report integer not null,
  primary key (mark, report)
);
create table if not exists archive_words (
  word text collate "C" not null,
  segment integer not null,
  postings bytea not null,
  primary key (word, segment)
);
create table if not exists archive_grams (
  gram integer not null,
  segment integer not null,
  postings bytea not null,
  primary key (gram, segment)
);
create table if not exists archive_removed (
  key text primary key,
  made bigint not null,
  replaced boolean not null,
  id text not null,
  title text not null,
  hash text not null,
  program text not null,
  head text not null,
  content bytea not null
);
create table if not exists archive_waiting (
  key text primary key,
  made bigint not null,
  document text not null,
  bytes bytea not null
);
`
