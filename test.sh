#!/usr/bin/env bash
# Runs every test. Its last line reads "N passed, N failed", and ", N skipped" where some were.
# Arguments go to `dotnet test`: ./test.sh --filter Category=Faults
set -uo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

if ! command -v dotnet >/dev/null; then
  echo "test.sh: the .NET SDK is missing; install .NET 10 (https://dot.net) and try again." >&2
  exit 3
fi

# What some tests hold our workbooks against. Without it those tests are skipped, by name.
missing=()
command -v soffice >/dev/null || missing+=(libreoffice-calc)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "test.sh: installing ${missing[*]} …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >/dev/null 2>&1 \
      || echo "test.sh: could not install ${missing[*]}; the tests that need it are skipped."
  else
    echo "test.sh: the tests that need ${missing[*]} are skipped; to run them: sudo apt-get install ${missing[*]}"
  fi
fi

results=$PWD/TestResults
rm -rf "$results"
dotnet test QualityReports.sln -c Release --logger 'trx;LogFilePrefix=tests' --results-directory "$results" "$@"
outcome=$?

sum() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
failed=$(sum failed)
skipped=$(($(sum total) - $(sum executed)))

if [ "$skipped" -gt 0 ]; then
  echo "Skipped:"
  cat "$results"/*.trx | grep -oE '<UnitTestResult [^>]*outcome="NotExecuted"' | grep -oE 'testName="[^"]*"' | sed 's/testName="\(.*\)"/  \1/' | sort
fi
if [ $((passed + failed)) -eq 0 ]; then
  echo "test.sh: no test ran." >&2
  outcome=1
fi
if [ "$skipped" -gt 0 ]; then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
exit "$outcome"
