#!/bin/sh
# After the deployment of the code: waits until the app answers, subscribes it to the events of new uploads, and checks that the function exists.
set -eu

fail() {
    echo "postdeploy: $1" >&2
    exit 1
}

# Tries a command every ten seconds for five minutes.
wait_for() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 30 ] || return 1
        sleep 10
    done
}

is_healthy() {
    curl --silent --fail --output /dev/null --max-time 30 "https://$QR_HOST_NAME/health"
}

# The key of the webhook, which the host creates when it loads the blob trigger.
has_webhook_key() {
    [ -n "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$QR_FUNCTION_APP" --query systemKeys.blobs_extension --output tsv)" ]
}

echo "postdeploy: waiting for https://$QR_HOST_NAME/health …"
wait_for is_healthy || fail "https://$QR_HOST_NAME/health does not answer 200. See docs/deploy.md, When a step fails."
wait_for has_webhook_key || fail 'the host has no key blobs_extension: its blob trigger did not start. See docs/deploy.md, When a step fails.'

az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name postdeploy --template-file infra/postdeploy.bicep --output none \
    --parameters functionAppName="$QR_FUNCTION_APP" systemTopicName="$QR_SYSTEM_TOPIC" hostAccountName="$QR_HOST_ACCOUNT"

# The host answers 202 for an unknown function too, and its events are lost: so compare the subscription with the deployed functions.
endpoint=$(az eventgrid system-topic event-subscription show --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$QR_SYSTEM_TOPIC" \
    --name submissions --include-full-endpoint-url true --query destination.endpointUrl --output tsv)
function=$(printf '%s' "$endpoint" | sed -n 's/.*functionName=Host\.Functions\.\([A-Za-z]*\).*/\1/p')
[ -n "$function" ] || fail 'the event subscription names no function.'
case $endpoint in
    "https://$QR_HOST_NAME/"*) ;;
    *) fail "the event subscription leads to another host than $QR_HOST_NAME." ;;
esac
az functionapp function show --resource-group "$AZURE_RESOURCE_GROUP" --name "$QR_FUNCTION_APP" --function-name "$function" --query config.bindings --output json |
    tr -d ' \r\n' | grep -qi '"type":"blobTrigger"' || fail "the app has no blob trigger named $function: events would be lost."
state=$(az eventgrid system-topic event-subscription show --resource-group "$AZURE_RESOURCE_GROUP" --system-topic-name "$QR_SYSTEM_TOPIC" \
    --name submissions --query provisioningState --output tsv)
[ "$state" = Succeeded ] || fail "the event subscription is $state, not Succeeded."
echo "postdeploy: uploads go to $function at https://$QR_HOST_NAME/. The portal: https://$QR_HOST_NAME/portal/"
