#!/bin/sh
# Before the build of the code: checks the tools. Ends with 1 and one sentence if one is missing.
set -eu

fail() {
    echo "predeploy: $1" >&2
    exit 1
}

command -v dotnet >/dev/null || fail 'the .NET SDK is not installed. See docs/deploy.md, Prerequisites.'
dotnet --list-sdks | grep -q '^10\.' || fail 'the .NET SDK is there, but not version 10. See docs/deploy.md, Prerequisites.'
command -v npm >/dev/null || fail 'npm is not installed: the portal takes its libraries from it. See docs/deploy.md, Prerequisites.'
echo 'predeploy: ready.'
