/**
 * The guard, in plain sh because it must cost nothing (0.7 MB, 2 ms) and be there before anything is installed.
 *
 *     sh -c GUARD guard SIGNAL GRACE_S FOLDER COMMAND …      stdin: held open by the owner      fd 3: gets the pid
 *
 * It runs COMMAND as its child. When its stdin ends, because the owner closed it or died in whatever way, it sends
 * SIGNAL, and SIGKILL after GRACE_S. When COMMAND has ended it removes FOLDER (if given; again while
 * children of COMMAND still write there) and exits with the same code.
 */
export const GUARD_SCRIPT = `
signal=$1 grace=$2 folder=$3
shift 3
exec 4<&0 </dev/null
"$@" 3>&- 4<&- &
server=$!
trap '' HUP INT TERM
echo "$server" >&3
exec 3>&-
(
  read -r ended <&4
  kill -s "$signal" "$server"
  tenths=$((grace * 10))
  while [ "$tenths" -gt 0 ] && kill -s 0 "$server"; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  kill -s KILL "$server"
) 2>/dev/null &
watch=$!
exec 4<&-
wait "$server"
code=$?
kill -s KILL "$watch" 2>/dev/null
tries=20
while [ -n "$folder" ] && ! rm -rf -- "$folder" 2>/dev/null && [ "$tries" -gt 0 ]; do
  sleep 0.1
  tries=$((tries - 1))
done
exit "$code"
`;
