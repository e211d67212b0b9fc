# Before the build of the code: checks the tools. Ends with 1 and one sentence if one is missing.
$ErrorActionPreference = 'Stop'

function Fail([string] $reason) {
    [Console]::Error.WriteLine("predeploy: $reason")
    exit 1
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) { Fail 'the .NET SDK is not installed. See docs/deploy.md, Prerequisites.' }
if (-not (dotnet --list-sdks | Select-String '^10\.')) { Fail 'the .NET SDK is there, but not version 10. See docs/deploy.md, Prerequisites.' }
if (-not (Get-Command npm -ErrorAction SilentlyContinue)) { Fail 'npm is not installed: the portal takes its libraries from it. See docs/deploy.md, Prerequisites.' }
Write-Output 'predeploy: ready.'
