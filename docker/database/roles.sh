#!/bin/sh
# Run once by the postgres image on an empty volume: the two roles and the database that every installation has.
# goodturn_owner owns the schema and runs migrations; goodturn_app is what the application connects as and owns nothing.
set -eu
psql --username "$POSTGRES_USER" --set ON_ERROR_STOP=1 \
  --set owner_password="$GOODTURN_OWNER_PASSWORD" --set app_password="$GOODTURN_APP_PASSWORD" <<'SQL'
create role goodturn_owner login password :'owner_password';
create role goodturn_app login password :'app_password';
create database goodturn owner goodturn_owner;
SQL
