# Sourced by the image's entry point, once, when the data folder is empty.

data='SELECT, INSERT, UPDATE, DELETE'
schema="$data, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW, SHOW VIEW,
  CREATE ROUTINE, ALTER ROUTINE, EXECUTE, LOCK TABLES, CREATE TEMPORARY TABLES"

# database
accord_database() {
  docker_process_sql <<< "CREATE DATABASE \`$1\`"
}

# database, user, password, rights; `_` is a wildcard in the database name of a grant
accord_account() {
  docker_process_sql <<SQL
CREATE USER '$2'@'%' IDENTIFIED BY '$(docker_sql_escape_string_literal "$3")';
GRANT $4 ON \`${1//_/\\_}\`.* TO '$2'@'%';
SQL
}

for context in trade regions education; do
  database="accord_$context"
  password="${context^^}_PASSWORD"
  schema_password="${context^^}_SCHEMA_PASSWORD"
  accord_database "$database"
  accord_account "$database" "$database" "${!password:?}" "$data"
  accord_account "$database" "${database}_schema" "${!schema_password:?}" "$schema"
done

accord_database accord_keycloak
accord_account accord_keycloak accord_keycloak "${KEYCLOAK_PASSWORD:?}" "$schema"
