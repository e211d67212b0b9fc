// Runs after the code is deployed (infra/scripts/postdeploy.*): the events of new uploads go to the blob trigger's webhook.
targetScope = 'resourceGroup'

param functionAppName string
param systemTopicName string
param hostAccountName string

// The host answers 202 to an unknown function's name too, and the event is lost: a test and the script compare the names.
var functionName = 'IngestSubmission'

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = {
  name: systemTopicName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName
}

// The key of the blob extension exists once the host has started with the code.
var webhookKey = listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension

resource submissions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'submissions'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.${functionName}&code=${webhookKey}'
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      subjectBeginsWith: '/blobServices/default/containers/submissions/'
      isSubjectCaseSensitive: false
      advancedFilters: [
        { operatorType: 'StringIn', key: 'data.api', values: ['PutBlob', 'PutBlockList', 'CopyBlob'] }
      ]
    }
    retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: hostAccount.id, blobContainerName: 'deadletters' }
      }
    }
  }
}

output eventSubscriptionName string = submissions.name
