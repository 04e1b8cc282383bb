#!/usr/bin/env bash
# Builds the image without Docker, on stand-ins for the two base images (Debian and this machine's .NET), runs it under the
# limits of compose.yaml with half its memory and no network at all, has a conversation in it, and looks whether anything
# was written. APP_TO names a folder to copy the program into. It also has the other files here judged by the programs that will read them. Needs Debian, root and the .NET
# SDK; installs the rest. What can't work on a machine is named and skipped. The last line counts.
set -uo pipefail
cd "$(dirname "$0")/.."
cache=${XDG_CACHE_HOME:-/tmp}/chatbot-containers
mkdir -p "$cache"
[ -n "${ALONE:-}" ] || ALONE=yes exec flock --close "$cache/lock" deploy/test-container.sh # one at a time
work=$(mktemp -d)
image=localhost/chatbot
bot=conversation # not the name of the image, which podman would take it for
passed=0
failed=0

check() { # check NAME COMMAND...: one thing that passes or fails
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then passed=$((passed + 1)); printf 'ok       %s\n' "$name"
  else failed=$((failed + 1)); printf 'FAILED   %s\n' "$name"; tail -n 20 "$work/said"; fi
}

skip() { printf 'skipped  %s: %s\n' "$1" "$2"; }
figure() { printf '         %s\n' "$1"; }
finish() { printf '\n%s passed, %s failed\n' "$passed" "$failed"; [ "$failed" -eq 0 ]; exit; }

install() { # install COMMAND PACKAGE...: only what is not there yet
  command -v "$1" >/dev/null && return 0
  shift
  [ -n "${updated:-}" ] || { apt-get update -qq >/dev/null 2>&1 && updated=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

# ---- the files that others read

compose() { # compose FILE...: what docker-compose says of them together
  local files=() file
  for file; do files+=(-f "deploy/$file"); done
  DOMAIN=guide.example.org docker-compose "${files[@]}" config -q
}

exposure() { # at most 2.0, of 10
  local score
  score=$(systemd-analyze security --offline=true --no-pager deploy/chatbot.service | sed -n 's/.*Overall exposure level.*: \([0-9.]*\).*/\1/p')
  echo "$score" >"$work/score"
  awk -v score="$score" 'BEGIN { exit !(score != "" && score <= 2.0) }'
}

onion() { tor --verify-config -f deploy/torrc --DataDirectory "$work/tor" --HiddenServiceDir "$work/tor/page" --HiddenServicePort '80 127.0.0.1:8080'; }

files() {
  if install docker-compose docker-compose; then
    check 'compose.yaml is valid' compose compose.yaml
    local way
    for way in web caddy onion; do check "compose.$way.yaml is valid over it" compose compose.yaml "compose.$way.yaml"; done
    check 'all of them together are valid' compose compose.yaml compose.web.yaml compose.caddy.yaml compose.onion.yaml
  else skip 'compose files' "docker-compose can't be installed"; fi

  if install systemd-analyze systemd && grep -q -- --offline < <(systemd-analyze --help 2>/dev/null); then
    check 'systemd-analyze security gives chatbot.service 2.0 or better' exposure
    figure "exposure $(cat "$work/score")"
  else skip 'systemd unit' 'systemd-analyze can not judge a file here'; fi

  if install caddy caddy; then check 'Caddyfile is valid' env DOMAIN=guide.example.org XDG_DATA_HOME="$work" caddy validate --config deploy/Caddyfile --adapter caddyfile
  else skip 'Caddyfile' "caddy can't be installed"; fi
  # In run level 1 no service is started by being installed.
  if RUNLEVEL=1 install nginx nginx-light; then check 'nginx with nginx-webhook.conf puts nothing of an update on disk and logs nobody' python3 deploy/test-nginx.py
  else skip 'nginx-webhook.conf' "nginx can't be installed"; fi
  if install tor tor; then mkdir -m 700 "$work/tor" && check 'torrc is valid' onion
  else skip 'torrc' "tor can't be installed"; fi
}

# ---- the image

storage() { # overlay where it works here, and copies (vfs) where not
  local driver
  for driver in overlay vfs; do
    store=(--root "$cache/$driver" --runroot "$cache/run-$driver" --storage-driver "$driver")
    local probe
    probe=$(buildah "${store[@]}" from scratch 2>/dev/null) || continue
    buildah "${store[@]}" mount "$probe" >/dev/null 2>&1 && buildah "${store[@]}" rm "$probe" >/dev/null && return 0
  done
  return 1
}

packages() { apt-cache pkgnames | grep -E '^(libicu[0-9]+|libssl3(t64)?)$' | sort -V | paste -sd,; }

stand_ins() { # what the base images have: ICU, time zones, certificates, the user's number; to build in, .NET and a linker too
  buildah "${store[@]}" inspect --type image "$sdk" >/dev/null 2>&1 && buildah "${store[@]}" inspect --type image "$runtime" >/dev/null 2>&1 && return 0
  stand_in "$runtime" "ca-certificates,tzdata,libstdc++6,$(packages)" 1654 || return 1
  # This machine's SDK is lent to it (build).
  stand_in "$sdk" "ca-certificates,tzdata,libstdc++6,$(packages),clang,zlib1g-dev" 0
}

stand_in() { # stand_in IMAGE PACKAGES USER
  local root=$work/base container
  debootstrap --variant=minbase --include="$2" "$suite" "$root" || return 1
  rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/*
  ln -sf /usr/share/dotnet/dotnet "$root/usr/bin/dotnet"
  container=$(buildah "${store[@]}" from scratch)
  buildah "${store[@]}" add -q "$container" "$root" / && rm -rf "$root"
  buildah "${store[@]}" config --env APP_UID=1654 --env ASPNETCORE_HTTP_PORTS=8080 --env DOTNET_RUNNING_IN_CONTAINER=true --user "$3" "$container"
  buildah "${store[@]}" commit -q --format docker --rm "$container" "$1"
}

build() { # the SDK, the packages and the certificates of this machine are lent to the build
  local packages
  packages=$(dotnet nuget locals global-packages --list | sed 's/^[^:]*: //')
  mkdir -p "$packages"
  buildah "${store[@]}" build --isolation chroot --network host --pull-never --format docker \
    --build-arg SDK_IMAGE="$sdk" --build-arg RUNTIME_IMAGE="$runtime" \
    -v "$dotnet:/usr/share/dotnet:ro" -v /etc/ssl/certs:/etc/ssl/certs:ro -v "$packages:/root/.nuget/packages" -t "$image" .
}

lend() { # what is in the image, to whoever wants to try it elsewhere
  local container
  container=$(buildah "${store[@]}" from --pull-never "$image") && cp -r "$(buildah "${store[@]}" mount "$container")/app" "$1" && buildah "${store[@]}" rm "$container" >/dev/null
}

configured() { # configured FIELD TEXT: what the image's settings say
  [ "$(pod image inspect --format "{{json .$1}}" "$image" | tee /dev/stderr)" = "$2" ]
}

# ---- the container

limits() { # compose.yaml's, as podman is told them
  python3 - <<'PYTHON'
import yaml

service = yaml.safe_load(open("deploy/compose.yaml"))["services"]["chatbot"]
if service["mem_limit"] != service["memswap_limit"]:
    raise SystemExit("mem_limit and memswap_limit differ, which allows swap")
print("\n".join(
    ["--user", service["user"], f"--memory={service['mem_limit']}", f"--memory-swap={service['memswap_limit']}"]
    + ["--pids-limit", str(service["pids_limit"]), "--ulimit", f"core={service['ulimits']['core']}"]
    + (["--read-only", "--read-only-tmpfs=false"] if service["read_only"] else [])
    + [f"--tmpfs={mount}" for mount in service["tmpfs"]]
    + [f"--cap-drop={right}" for right in service["cap_drop"]]
    + [f"--security-opt={option.removesuffix(':true')}" for option in service["security_opt"]]))
PYTHON
}

pod() { podman "${store[@]}" --runtime runc --cgroup-manager cgroupfs "$@"; }
run() { pod run --pull never --network none --ulimit nofile=1024:1024 --ulimit nproc=4096:4096 --no-healthcheck "${limits[@]}" "$@"; }
web() { "${network[@]}" curl -sS --max-time 20 "$@" "$address"; }
until_true() { local i; for i in $(seq 2400); do "$@" >/dev/null 2>&1 && return 0; sleep 0.1; done; return 1; }

start() {
  local from
  from=$(date +%s%N)
  run --detach --name "$bot" --log-driver k8s-file --log-opt "path=$work/log" -e Web__Urls=http://0.0.0.0:8080 -e Forget__Quiet=20 "$image" || return 1
  process=$(pod inspect --format '{{.State.Pid}}' "$bot")
  network=(nsenter --target "$process" --net)
  root=$(pod mount "$bot")
  answers || return 1
  echo $((($(date +%s%N) - from) / 1000000)) >"$work/start"
  trained
}

answers() { until_true web -f || { cat "$work/log"; return 1; }; }
trained() { until_true grep -q 'Typed questions can be answered' "$work/log" || { cat "$work/log"; return 1; }; }
restarted() { # in the same container, and the same process of it, after somebody was there
  local before
  before=$(said 'the program restarts')
  web -f && until_true more 'the program restarts' "$before" && answers && until_true more 'Typed questions can be answered' "$((before + 1))" || { cat "$work/log"; return 1; }
  [ "$(pod inspect --format '{{.State.Pid}} {{.RestartCount}}' "$bot")" = "$process 0" ]
}
said() { grep -c "$1" "$work/log"; }
more() { [ "$(said "$1")" -gt "$2" ]; }

resident() { awk -v field="$1:" '$1 == field { print int($2 / 1024) }' "/proc/$process/status"; }
status() { grep -qE "^$1:[[:space:]]+$2\$" "/proc/$process/status"; }
says() { # says TEXT FIELD...: the page answers these fields with a screen that has the text
  local text=$1 field fields=()
  shift
  for field; do fields+=(--data-urlencode "$field"); done
  web -f "${fields[@]}" -o "$work/screen" && grep -qF -- "$text" "$work/screen" || { cat "$work/screen"; return 1; }
}

leaves() { web -o /dev/null -D "$work/headers" -d leave=1 && grep -qi '^Clear-Site-Data:' "$work/headers"; }

conversation() { # conversation COMMAND...: the last runs something in the container
  check 'home' says '<h1' 'to=en/home'
  check 'a page' says 'outside their own country' 'to=en/definitions/refugee'
  check 'a typed question' says 'What is a refugee?' 'q=who counts as refugee' 'at=en/home'
  check 'the same page in Arabic' says 'dir="rtl"' 'to=ar/definitions/refugee'
  check 'hide' says '<h1' 'to=en/hidden'
  check 'leave' leaves
  check 'health, without a shell' "$@" /app/chatbot health --url "$address"
}

manifest() { # each file's content, owner, rights and times
  cd "$root" || return 1
  find "${places[@]}" -xdev -printf '%p %y %m %U:%G %s %T@ %C@ %l\n' | sort
  find "${places[@]}" -xdev -type f -print0 | sort -z | xargs -0 sha256sum
  [ -z "${process:-}" ] || find "/proc/$process/root/tmp" -mindepth 1
}

unchanged() { (manifest) >"$work/after" && [ -s "$work/before" ] && diff "$work/before" "$work/after"; }
only_engine() { pod diff "$bot" >"$work/diff" && ! grep -vE '^C /(dev|etc|proc|run|sys|tmp|var)$|^[AC] /(etc/(hosts|hostname|mtab|resolv\.conf)|run/\.containerenv)$' "$work/diff"; }

memory() { # group v2's name, v1's name: bytes
  local path
  path=$(awk -F: '$2 == "memory" { print "/sys/fs/cgroup/memory" $3; found = 1 } $1 == "0" { two = $3 } END { if (!found) print "/sys/fs/cgroup" two }' "/proc/$process/cgroup")
  cat "$path/$1" 2>/dev/null || cat "$path/$2" 2>/dev/null
}

allowed() { python3 -c 'import yaml; print(int(yaml.safe_load(open("deploy/compose.yaml"))["services"]["chatbot"]["mem_limit"][:-1]) << 20)'; }
within_memory() { [ "$(memory memory.max memory.limit_in_bytes)" = "$(allowed)" ] && [ "$(memory memory.swap.max memory.memsw.limit_in_bytes)" != max ] && ! grep -E 'oom_kill [1-9]' <(memory memory.events memory.oom_control); }
stops() { pod stop -t 20 "$bot" && [ "$(pod inspect --format '{{.State.ExitCode}}' "$bot")" = 0 ]; }

bare() { # without limits, in a root that could be written to: all the more must nothing in it change
  local container inside
  container=$(buildah "${store[@]}" from --pull-never "$image")
  root=$(buildah "${store[@]}" mount "$container")
  address=http://127.0.0.1:18080
  places=(app home opt tmp usr var) # not where buildah lays its own
  inside=(buildah "${store[@]}" run --isolation chroot --user 1654:1654)
  (manifest) >"$work/before"
  "${inside[@]}" --env "Web__Urls=$address" "$container" /app/chatbot >"$work/log" 2>&1 &
  answers && trained && conversation "${inside[@]}" "$container"
  kill "$!"
  wait "$!"
  check 'no file has changed, though it could be' unchanged
}

container() {
  check 'it starts, with a read-only root and no network' start
  [ -s "$work/start" ] || return 1
  check 'not root' status Uid '1654[[:space:]]+1654[[:space:]]+1654[[:space:]]+1654'
  check 'no capabilities' status CapBnd 0000000000000000
  check 'no new privileges' status NoNewPrivs 1
  check 'filtered system calls' status Seccomp 2
  (manifest) >"$work/before"
  conversation pod exec "$bot"
  check 'when all is quiet it restarts itself, and answers again' restarted
  check 'no file has changed, and the temporary folder is empty' unchanged
  check 'nothing differs from the image but what the engine laid there' only_engine
  check 'within the memory that compose.yaml allows, and without swap' within_memory
  figure "first answer after $(cat "$work/start") ms; memory $(($(memory memory.current memory.usage_in_bytes) / 1048576)) MB, at most $(($(memory memory.peak memory.max_usage_in_bytes) / 1048576)) MB with the health check; the program alone $(resident RssAnon) MB of its own, $(resident VmHWM) MB with the libraries"
  check 'it ends on SIGTERM with 0' stops
}

refuses() { ! run --rm -v "$work/broken:/book:ro" "$image" check /book; }
own_content() {
  mkdir -p "$work/book" "$work/broken/en"
  printf 'name: Guide\nhost: An organisation of its own\n' >"$work/book/bot.yaml"
  printf 'nmae: Guide\n' >"$work/broken/bot.yaml"
  chmod -R a+rX "$work/book" "$work/broken"
  check 'check /book: the pages of this folder' run --rm -v "$PWD/dialogs:/book:ro" "$image" check /book
  check 'check /app/dialogs /book: a folder of one'"'"'s own over the shipped one' run --rm -v "$work/book:/book:ro" "$image" check /app/dialogs /book
  check 'check /book: ends with an error on a broken folder' refuses
}

wrong_token() { # as a file of the container's user, which nobody else can read
  echo 'not-a-token-canary' >"$work/token" && chown 1654 "$work/token" && chmod 400 "$work/token"
  check 'a wrong token ends the program with a sentence that does not hold it' refuses_token
}

refuses_token() {
  run --rm --timeout 60 -v "$work/token:/run/secrets/telegram_token:ro" -e Telegram__TokenFile=/run/secrets/telegram_token "$image" >"$work/refused" 2>&1
  [ $? -eq 1 ] && cat "$work/refused" && grep -q "Telegram:TokenFile" "$work/refused" && ! grep -q canary "$work/refused"
}

clean() {
  [ -n "${store:-}" ] && { pod rm -f -a -t 0; buildah "${store[@]}" rm -a; buildah "${store[@]}" rmi -f "$image"; buildah "${store[@]}" rmi --prune; umount "$cache"/*; } >/dev/null 2>&1
  rm -rf "$work"
}
trap clean EXIT

files
[ "$(id -u)" -eq 0 ] || { skip 'image and container' 'needs root'; finish; }
for tool in buildah podman runc debootstrap nsenter:util-linux curl; do
  install "${tool%:*}" "${tool#*:}" || { skip 'image and container' "${tool#*:} can't be installed"; finish; }
done
storage || { skip 'image and container' 'neither overlay nor vfs storage works here'; finish; }
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
sdk=localhost/stand-in-native-sdk:$suite-$(dotnet --version)
runtime=localhost/stand-in-deps:$suite-$(dotnet --version)

check 'stand-ins for the base images' stand_ins
check 'the image: restored from the lock files, its pages checked' build
[ "$failed" -eq 0 ] || finish # nothing to run
[ -z "${APP_TO:-}" ] || check 'its program is lent to other tests' lend "$APP_TO"
check 'the image has a user by number' configured User '"1654:1654"'
check 'the image has a health check without a shell' configured HealthCheck.Test '["CMD","/app/chatbot","health"]'
figure "image $(buildah "${store[@]}" images --format '{{.Size}}' "$image") on this stand-in, $(buildah "${store[@]}" images --format '{{.Size}}' "$runtime") of it the base"
address=http://127.0.0.1:8080
network=()
places=(.)
limits >"$work/limits" || { cat "$work/limits"; exit 1; }
mapfile -t limits <"$work/limits"
if [ -n "${BARE:-}" ]; then skip 'limits of the container' 'BARE is set'; bare
elif run --rm "$image" --version >"$work/said" 2>&1; then container; own_content; wrong_token
else skip 'limits of the container' "podman can not run one here: $(tail -n 1 "$work/said")"; bare; fi
finish
