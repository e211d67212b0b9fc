#!/usr/bin/env bash
# Runs every test and ends with one line: N passed, N failed[, N skipped]. Arguments go to `dotnet test`, for example --filter.
# ./test.sh --soak runs the fault tests alone, through 20,000 schedules (or QR_SOAK of them): an hour or two.
# ./test.sh --sum DIR only sums up the trx files in DIR.
set -uo pipefail

cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" || exit 1

install_missing() {
    local missing=()
    command -v localc >/dev/null || command -v soffice >/dev/null || missing+=(libreoffice-calc)
    /usr/bin/python3 -c 'import openpyxl' 2>/dev/null || missing+=(python3-openpyxl)
    compgen -G '/usr/share/fonts/*/noto/NotoSansCJK*' >/dev/null || missing+=(fonts-noto-cjk)
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    ((${#missing[@]})) || return 0
    if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
        echo "Installing ${missing[*]} …"
        apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null && return 0
        echo "apt-get failed."
    fi
    echo "Missing: ${missing[*]}. Install them (on Debian: apt-get install ${missing[*]}); the tests that need them are skipped and listed below, or fail and say why."
}

# The results of one outcome: every UnitTestResult start tag, as a line.
results() {
    find "$1" -name '*.trx' -exec grep -oh '<UnitTestResult [^>]*>' {} +
}

names() {
    sed -E 's/.* testName="([^"]*)".*/  \1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&#xA;/ /g; s/&amp;/\&/g' | sort
}

# Prints the sum of the trx files in a directory; fails when a test failed or none ran.
sum_up() {
    local all passed skipped failed
    all=$(results "$1")
    passed=$(grep -c ' outcome="Passed"' <<<"$all")
    skipped=$(grep -c ' outcome="NotExecuted"' <<<"$all")
    failed=$(grep -vcE '^$| outcome="(Passed|NotExecuted)"' <<<"$all")
    if ((skipped)); then
        echo 'Skipped:'
        grep ' outcome="NotExecuted"' <<<"$all" | names
    fi
    if ((failed)); then
        echo 'Failed:'
        grep -vE '^$| outcome="(Passed|NotExecuted)"' <<<"$all" | names
    fi
    ((passed + failed)) || echo 'No test ran.'
    [[ ${2:-0} == 0 || $failed != 0 ]] || echo "dotnet test ended with code $2: see above."
    if ((skipped)); then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
    ((passed > 0 && failed == 0)) && [[ ${2:-0} == 0 ]]
}

if [[ ${1:-} == --sum ]]; then
    sum_up "${2:?a directory}"
    exit
fi

if [[ ${1:-} == --soak ]]; then
    shift
    export QR_SOAK=${QR_SOAK:-20000}
    set -- --filter Category=Faults "$@"
fi

install_missing
results=$PWD/TestResults
rm -rf "$results"
mkdir "$results"
dotnet test QualityReports.sln -c Release --nologo -p:WriteTrx=true --results-directory "$results" "$@"
sum_up "$results" $?
