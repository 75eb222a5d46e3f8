#!/bin/sh
# Run once by the image of PostgreSQL, on an empty volume: the role that the program signs in with owns its database, makes
# the two roles that its transactions take, and is no superuser. That of the image is for whoever runs the service alone.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$VIGIE_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE vigie LOGIN PASSWORD :'password' NOSUPERUSER NOCREATEDB CREATEROLE NOBYPASSRLS;
CREATE DATABASE vigie OWNER vigie;
SQL
