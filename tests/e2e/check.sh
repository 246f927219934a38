# Sourced by the end-to-end tests: a folder of their own, a daemon to stop, and checks that count failures.
dir=$(mktemp -d)
failures=0
daemon=

# Starts the daemon of $bin and $source on the socket and the database of the folder; it has answered when this returns.
start() {
  "$bin/arendegangd" --listen="unix:$dir/socket" --database="$dir/a.db" --phrasebooks="$source/phrasebooks" \
    2>>"$dir/log" &
  daemon=$!
  for _ in $(seq 100); do "$bin/arende" phrasebook list >/dev/null 2>&1 && break; sleep 0.05; done
}

stop() { [[ -z $daemon ]] || kill "$daemon" 2>/dev/null; rm -rf "$dir"; }
trap stop EXIT

# check NAME EXPECTED-EXIT EXPECTED-TEXT COMMAND...: runs the command; its output must hold the text.
check() {
  local name=$1 code=$2 text=$3 output got
  shift 3
  output=$("$@" 2>&1 </dev/null)
  got=$?
  if [[ $got -ne $code || $output != *"$text"* ]]; then
    echo "FAILED: $name: exit $got, expected $code with “$text”; output:"
    echo "$output" | head -20
    failures=$((failures + 1))
  fi
}

cd "$dir" || exit 1
