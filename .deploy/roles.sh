#!/bin/sh
# Makes Concord's database and its two logins: the owner of the tables, who migrates, and the application's, which may not change them. PostgreSQL's image runs it
# once, on an empty volume; whoever keeps PostgreSQL elsewhere runs it as its superuser, with the passwords in the environment.
set -eu
psql --no-psqlrc --quiet -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v owner="${CONCORD_OWNER_PASSWORD:?}" -v application="${CONCORD_PASSWORD:?}" <<'SQL'
create role concord_app nologin;
create role concord_login login password :'application' in role concord_app;
create role concord_owner login password :'owner';
create database concord owner concord_owner encoding 'UTF8' template template0;
SQL
