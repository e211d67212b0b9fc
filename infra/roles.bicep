// Every role assignment: docs/deploy.md has the same table, and a test compares them.
param dataAccountName string
param hostAccountName string
param insightsName string

@description('The app\'s identity.')
param appPrincipalId string

@description('The identity of the Event Grid topic.')
param topicPrincipalId string

@description('The object id of whoever runs the operator\'s commands; empty for nobody.')
param operatorPrincipalId string

@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string

var storageBlobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: has the right to ask for user delegation keys as well
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
var storageQueueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
var storageTableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor
var monitoringMetricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher

resource dataAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: dataAccountName
}

resource hostAccount 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: hostAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: 'deadletters'
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// On the data account: the blob trigger requires owner, not contributor, and queues, to which it moves failed events.
var appOnData = [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]

// On the host's account: keys, locks and the deployed package; the queue of the blob trigger's events; the table of the host's diagnostic events.
var appOnHost = [storageBlobDataOwner, storageQueueDataContributor, storageTableDataContributor]

// The operator's commands read and write the same data as the app, but change no owner.
var operatorOnData = [storageBlobDataContributor, storageQueueDataContributor, storageTableDataContributor]

resource appDataRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in appOnData: {
  scope: dataAccount
  name: guid(dataAccount.id, 'app', role)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource appHostRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in appOnHost: {
  scope: hostAccount
  name: guid(hostAccount.id, 'app', role)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource appTelemetryRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: insights
  name: guid(insights.id, 'app', monitoringMetricsPublisher)
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', monitoringMetricsPublisher)
  }
}

resource topicRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: hostAccount::blobs::deadLetters
  name: guid(hostAccount::blobs::deadLetters.id, 'topic', storageBlobDataContributor)
  properties: {
    principalId: topicPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
  }
}

resource operatorRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in operatorOnData: if (!empty(operatorPrincipalId)) {
  scope: dataAccount
  name: guid(dataAccount.id, operatorPrincipalId, role)
  properties: {
    principalId: operatorPrincipalId
    principalType: operatorPrincipalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]
