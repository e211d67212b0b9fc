#!/bin/sh
# Before the deployment to Azure: checks its requirements. Ends with 1 and one sentence if one is missing.
set -eu

fail() {
    echo "preprovision: $1" >&2
    exit 1
}

command -v az >/dev/null || fail 'the Azure CLI (az) is not installed. See docs/deploy.md, Prerequisites.'
[ -n "${QR_AUDIENCE:-}" ] || fail 'QR_AUDIENCE is not set. Register the app first: docs/deploy.md, Who may sign in.'
account=$(az account show --query id --output tsv) || fail 'az is not signed in. Run: az login'
[ "$account" = "${AZURE_SUBSCRIPTION_ID:-$account}" ] || fail "az works on subscription $account, azd on $AZURE_SUBSCRIPTION_ID. Run: az account set --subscription $AZURE_SUBSCRIPTION_ID"

# A region without the plan would fail only after minutes.
az functionapp list-flexconsumption-locations --query '[].name' --output tsv | tr -d ' \r' | grep -qix "$AZURE_LOCATION" ||
    fail "there is no Flex Consumption plan in $AZURE_LOCATION. These regions have it: az functionapp list-flexconsumption-locations --output table"

for provider in Microsoft.App Microsoft.EventGrid Microsoft.Insights Microsoft.OperationalInsights Microsoft.Storage Microsoft.Web; do
    az provider register --namespace "$provider" --wait
done
echo 'preprovision: ready.'
