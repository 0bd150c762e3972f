#!/bin/sh
# A real Keycloak with the realm goodturn, for trying single sign-on without containers. Its distribution (180 MB) comes from
# Maven Central, once. It keeps nothing: every start begins with the realm as it stands in realm.json. Ends with Ctrl-C.
#   docker/identity/keycloak.sh [port]
set -eu
version=26.7.3
port=${1:-8180}
cd "$(dirname "$0")/../.."
folder=target/keycloak/keycloak-$version

if [ ! -x "$folder/bin/kc.sh" ]; then
  ./mvnw -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
    -Dartifact=org.keycloak:keycloak-quarkus-dist:$version:zip -DoutputDirectory=target/keycloak
fi
mkdir -p "$folder/data/import"
cp docker/identity/realm.json "$folder/data/import/"

# For this machine only, as nobody else can reach it: the values that running.md names.
export GOODTURN_CLIENT_SECRET="${GOODTURN_CLIENT_SECRET:-development}"
export GOODTURN_STAFF_PASSWORD="${GOODTURN_STAFF_PASSWORD:-development}"
export KC_BOOTSTRAP_ADMIN_USERNAME=admin
export KC_BOOTSTRAP_ADMIN_PASSWORD="${KC_BOOTSTRAP_ADMIN_PASSWORD:-admin}"
export JAVA_OPTS_KC_HEAP="-Xms64m -Xmx512m"
exec "$folder/bin/kc.sh" start-dev --db=dev-mem --import-realm --http-host=127.0.0.1 --http-port="$port"
