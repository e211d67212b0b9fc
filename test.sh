#!/usr/bin/env bash
# Builds, runs the test projects three at a time, and ends with one line: N passed, N failed[, N skipped]. Arguments go to `dotnet test`, for example --filter.
# ./test.sh --fast omits tests tagged Slow: those that start programs, LibreOffice or a browser, that last seconds, and the fault tests.
# ./test.sh --soak runs only the fault tests, with 20,000 schedules (or QR_SOAK of them): an hour or two.
# ./test.sh --coverage also prints the share of each project's lines that the tests ran; it is slower.
# ./test.sh --mutants makes one change of the domain's code at a time, and lists the changes that no test detects. Arguments go to Stryker.
# ./test.sh --sum DIR only sums the results in DIR.
set -uo pipefail

cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" || exit 1
results=$PWD/TestResults

# A project in which no test begins or ends for so long is blocked: it is ended, and a dump with its threads' stacks is among the results.
# The longest test needs a minute on an idle machine; one of a soak may need hours.
patience=10m
coverage=

# The slowest first; the others follow.
longest=(Faults Workbooks Functions EndToEnd Browser Worker LocalHost)

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

# The names of the test projects, in the order of their start. Where a project is tagged as a whole, --fast does not even start it.
projects() {
    local all name
    all=$(for name in "${longest[@]/#/tests/QualityReports.}"; do echo "$name.Tests"; done; printf '%s\n' tests/*.Tests)
    for name in $(awk '!seen[$0]++' <<<"$all"); do
        [[ ! -d $name || (${QR_FAST:-} && $(cat "$name/AssemblyInfo.cs" 2>/dev/null) == *'"Slow"'*) ]] || basename "$name"
    done
}

# Runs one project, and prints its output at its end: two outputs at once would be unreadable.
run_project() {
    local name=$1 log=$results/$1.log code tests=(tests/"$1"/bin/Release/net10.0/"$1".dll) hang=(--blame-hang --blame-hang-timeout "$patience" --blame-hang-dump-type mini)
    shift
    # The watch costs each project a second or two; who runs the fast tests sees it himself.
    [[ ! ${QR_SOAK:-}${QR_FAST:-} ]] || hang=()
    # The program alone does not know the folder of the collector; its project does.
    [[ " $* " != *" --collect "* ]] || tests=(tests/"$name" -c Release --no-build)
    dotnet test "${tests[@]}" --nologo --logger "trx;LogFileName=$name.trx" --results-directory "$results" "${hang[@]}" "$@" >"$log" 2>&1
    code=$?
    echo "$code" >"$results/$name.code"
    if ((code)); then cat "$log"; else grep -E '^Passed! ' "$log"; fi
    return 0
}

# The results of one outcome: every UnitTestResult start tag, one a line.
results_of() {
    find "$1" -name "${2:-*}.trx" -exec grep -oh '<UnitTestResult [^>]*>' {} +
}

names() {
    sed -E 's/.* testName="([^"]*)".*/  \1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&#xA;/ /g; s/&amp;/\&/g' | sort
}

failures() {
    grep -vE '^$| outcome="(Passed|NotExecuted)"' <<<"$1"
}

# The projects that ended with a fault outside any test: the test host crashed or was ended.
broken() {
    local file name
    for file in "$1"/*.code; do
        [[ -f $file && $(<"$file") != 0 ]] || continue
        name=$(basename "$file" .code)
        failures "$(results_of "$1" "$name")" >/dev/null || echo "  $name: it ended with code $(<"$file") before its tests did: see $name.log"
    done
}

# Prints the sum of the results in a directory; fails when a test failed or none ran.
sum_up() {
    local all passed skipped failed crashed
    all=$(results_of "$1")
    passed=$(grep -c ' outcome="Passed"' <<<"$all")
    skipped=$(grep -c ' outcome="NotExecuted"' <<<"$all")
    failed=$(failures "$all" | grep -c .)
    crashed=$(broken "$1")
    if ((skipped)); then
        echo 'Skipped:'
        grep ' outcome="NotExecuted"' <<<"$all" | names
    fi
    if ((failed)) || [[ $crashed ]]; then
        echo 'Failed:'
        if ((failed)); then failures "$all" | names; fi
        [[ ! $crashed ]] || echo "$crashed"
    fi
    failed=$((failed + $(grep -c . <<<"$crashed")))
    ((passed + failed)) || echo 'No test ran.'
    if ((skipped)); then echo "$passed passed, $failed failed, $skipped skipped"; else echo "$passed passed, $failed failed"; fi
    ((passed > 0 && failed == 0))
}

# Runs the domain's tests on one change of its code after another.
mutants() {
    local folder=$results/mutants code
    rm -rf "$folder"
    dotnet tool restore || return 1
    (cd tests/QualityReports.Domain.Tests && dotnet stryker --skip-version-check --output "$folder" "$@")
    code=$?
    [[ -f $folder/reports/mutation-report.json ]] || { echo "Mutants: none was tested, Stryker ended with code $code."; return 1; }
    node tests/mutants.mjs "$folder/reports/mutation-report.json" && return "$code"
}

case ${1:-} in
    --sum)
        sum_up "${2:?a directory}"
        exit ;;
    --project)
        shift
        run_project "$@"
        exit ;;
    --fast)
        shift
        export QR_FAST=1
        set -- --filter 'Category!=Slow' "$@" ;;
    --soak)
        shift
        export QR_SOAK=${QR_SOAK:-20000}
        set -- --filter Category=Faults "$@" ;;
    --coverage)
        shift
        coverage=1
        set -- --collect 'XPlat Code Coverage' "$@" ;;
    --mutants)
        shift
        mutants "$@"
        exit ;;
esac

install_missing
rm -rf "$results"
mkdir "$results"
dotnet build QualityReports.sln -c Release -v q --nologo && projects | xargs -P 3 -I '{project}' ./test.sh --project '{project}' "$@"
measured=0
[[ ! $coverage ]] || node tests/coverage.mjs "$results" || measured=1
sum_up "$results" && exit "$measured"
