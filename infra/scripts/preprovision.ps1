# Before the deployment to Azure: checks its requirements. Ends with 1 and one sentence if one is missing.
$ErrorActionPreference = 'Stop'

function Fail([string] $reason) {
    [Console]::Error.WriteLine("preprovision: $reason")
    exit 1
}

if (-not (Get-Command az -ErrorAction SilentlyContinue)) { Fail 'the Azure CLI (az) is not installed. See docs/deploy.md, Prerequisites.' }
if (-not $env:QR_AUDIENCE) { Fail 'QR_AUDIENCE is not set. Register the app first: docs/deploy.md, Who may sign in.' }
$account = az account show --query id --output tsv
if ($LASTEXITCODE -ne 0) { Fail 'az is not signed in. Run: az login' }
if ($env:AZURE_SUBSCRIPTION_ID -and $account -ne $env:AZURE_SUBSCRIPTION_ID) {
    Fail "az works on subscription $account, azd on $env:AZURE_SUBSCRIPTION_ID. Run: az account set --subscription $env:AZURE_SUBSCRIPTION_ID"
}

# A region without the plan would fail only after minutes.
$regions = az functionapp list-flexconsumption-locations --query '[].name' --output tsv | ForEach-Object { $_ -replace '\s', '' }
if ($regions -notcontains $env:AZURE_LOCATION) {
    Fail "there is no Flex Consumption plan in $env:AZURE_LOCATION. These regions have it: az functionapp list-flexconsumption-locations --output table"
}

foreach ($provider in 'Microsoft.App', 'Microsoft.EventGrid', 'Microsoft.Insights', 'Microsoft.OperationalInsights', 'Microsoft.Storage', 'Microsoft.Web') {
    az provider register --namespace $provider --wait
    if ($LASTEXITCODE -ne 0) { Fail "resource provider $provider could not be registered." }
}
Write-Output 'preprovision: ready.'
