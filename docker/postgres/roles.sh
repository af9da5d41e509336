#!/bin/sh
# Runs once, on an empty data directory: the three roles of Motcua and the database of the login service.
# Passwords reach psql as variables, so that a quote in one of them cannot become SQL.
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner="$MOTCUA_POSTGRES_OWNER_PASSWORD" \
  --set=workers="$MOTCUA_POSTGRES_WORKERS_PASSWORD" \
  --set=ui="$MOTCUA_POSTGRES_UI_PASSWORD" \
  --set=keycloak="$MOTCUA_KEYCLOAK_DB_PASSWORD" <<'SQL'
create role motcua_owner login password :'owner';
create role motcua_workers login password :'workers';
create role motcua_ui login password :'ui';
alter database motcua owner to motcua_owner;
revoke all on database motcua from public;
grant connect on database motcua to motcua_workers, motcua_ui;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL
