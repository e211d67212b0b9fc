// The topic on which the data account tells of its blobs. The subscription follows in postdeploy.bicep: Event Grid asks the webhook whether it is one, so the code must run.
param name string
param location string
param tags object
param dataAccountId string

resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: dataAccountId
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

output name string = topic.name
output id string = topic.id
output principalId string = topic.identity.principalId
