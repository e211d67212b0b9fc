# After the deployment of the code: waits until the app answers, subscribes it to the events of new uploads, and checks that the function exists.
$ErrorActionPreference = 'Stop'

function Fail([string] $reason) {
    [Console]::Error.WriteLine("postdeploy: $reason")
    exit 1
}

# Tries a command every ten seconds for five minutes.
function Wait-For([scriptblock] $holds) {
    for ($tries = 0; $tries -lt 30; $tries++) {
        if (& $holds) { return $true }
        Start-Sleep -Seconds 10
    }
    return $false
}

function Test-Health {
    try { (Invoke-WebRequest -Uri "https://$env:QR_HOST_NAME/health" -TimeoutSec 30 -UseBasicParsing).StatusCode -eq 200 } catch { $false }
}

# The key of the webhook, which the host creates when it loads the blob trigger.
function Test-WebhookKey {
    [bool](az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:QR_FUNCTION_APP --query systemKeys.blobs_extension --output tsv)
}

Write-Output "postdeploy: waiting for https://$env:QR_HOST_NAME/health …"
if (-not (Wait-For { Test-Health })) { Fail "https://$env:QR_HOST_NAME/health does not answer 200. See docs/deploy.md, When a step fails." }
if (-not (Wait-For { Test-WebhookKey })) { Fail 'the host has no key blobs_extension: its blob trigger did not start. See docs/deploy.md, When a step fails.' }

az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name postdeploy --template-file infra/postdeploy.bicep --output none `
    --parameters functionAppName=$env:QR_FUNCTION_APP systemTopicName=$env:QR_SYSTEM_TOPIC hostAccountName=$env:QR_HOST_ACCOUNT
if ($LASTEXITCODE -ne 0) { Fail 'the event subscription could not be made: the lines above say why.' }

# The host answers 202 for an unknown function too, and its events are lost: so compare the subscription with the deployed functions.
$subscription = az eventgrid system-topic event-subscription show --resource-group $env:AZURE_RESOURCE_GROUP --system-topic-name $env:QR_SYSTEM_TOPIC `
    --name submissions --include-full-endpoint-url true --output json | ConvertFrom-Json
$endpoint = $subscription.destination.endpointUrl
if ($endpoint -notmatch 'functionName=Host\.Functions\.([A-Za-z]+)') { Fail 'the event subscription names no function.' }
$function = $Matches[1]
if (-not $endpoint.StartsWith("https://$env:QR_HOST_NAME/")) { Fail "the event subscription leads to another host than $env:QR_HOST_NAME." }
$trigger = az functionapp function show --resource-group $env:AZURE_RESOURCE_GROUP --name $env:QR_FUNCTION_APP --function-name $function --output json | ConvertFrom-Json
if ($trigger.config.bindings.type -notcontains 'blobTrigger') { Fail "the app has no blob trigger named ${function}: events would be lost." }
if ($subscription.provisioningState -ne 'Succeeded') { Fail "the event subscription is $($subscription.provisioningState), not Succeeded." }
Write-Output "postdeploy: uploads go to $function at https://$env:QR_HOST_NAME/. The portal: https://$env:QR_HOST_NAME/portal/"
