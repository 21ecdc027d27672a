#!/bin/sh
# What Maven calls: ./build.sh build | test
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "The web client needs Node.js 20.19 or later, with npm, on the PATH (https://nodejs.org)." >&2
  exit 1
fi
exec node "$(dirname "$0")/scripts/build.mjs" "$@"
