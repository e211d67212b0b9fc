// Everything of QualityReports in one resource group, in the cloud of the deployment: no address is fixed here.
targetScope = 'subscription'

@description('Names the resource group and, with the subscription, everything in it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('The region.')
param location string

@description('The client id of the app registration: what tokens are issued for.')
@minLength(36)
param authenticationAudience string

@description('The issuer of tokens; empty for the tenant\'s own in this cloud.')
param authenticationAuthority string = ''

@description('What the portal asks for beside its own identity; empty for all that the registration has.')
param authenticationScope string = ''

@description('Who gets the alerts by mail; empty for nobody.')
param alertEmail string = ''

@description('The object id of the person or group that runs the operator\'s commands on the data account; empty for nobody.')
param operatorPrincipalId string = ''

@allowed(['User', 'Group', 'ServicePrincipal'])
param operatorPrincipalType string = 'User'

@description('How many copies of the data there are: in one place (LRS), in three zones (ZRS), in a second region as well (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param dataSku string = 'Standard_LRS'

@description('How long a deleted blob, a deleted container and an overwritten version can be brought back.')
@minValue(7)
@maxValue(365)
param softDeleteDays int = 30

@description('How long telemetry is kept.')
@minValue(30)
@maxValue(730)
param telemetryDays int = 90

@description('Memory of an instance.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('How many instances there may be at a time.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Instances of each kind (uploads, requests) that wait even when there is nothing to do.')
@minValue(0)
@maxValue(20)
param alwaysReadyInstances int = 0

@description('True: storage is reached over private endpoints alone.')
param privateNetwork bool = false

@description('With a private network: addresses or ranges from which operators reach the data account, with commas between them.')
param operatorIpRanges string = ''

@description('True: Defender scans each upload, and the app waits for what it says.')
param malwareScanning bool = false

@description('How much of a month\'s uploads is scanned at most.')
@minValue(10)
param malwareScanningGigabytes int = 100

@description('Where traces and metrics go beside Application Insights, over OTLP; empty for nowhere.')
param otlpEndpoint string = ''

var token = toLower(uniqueString(subscription().id, environmentName, location))
var tags = { 'azd-env-name': environmentName }
var names = {
  identity: 'id-qr-${token}'
  workspace: 'log-qr-${token}'
  insights: 'appi-qr-${token}'
  dataAccount: 'stqrdata${token}'
  hostAccount: 'stqrhost${token}'
  network: 'vnet-qr-${token}'
  topic: 'evgt-qr-${token}'
  plan: 'plan-qr-${token}'
  app: 'func-qr-${token}'
}
var issuer = uri(environment().authentication.loginEndpoint, '${tenant().tenantId}/v2.0')

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'identity.bicep' = {
  scope: group
  name: 'identity'
  params: { name: names.identity, location: location, tags: tags }
}

module monitoring 'monitoring.bicep' = {
  scope: group
  name: 'monitoring'
  params: {
    workspaceName: names.workspace
    insightsName: names.insights
    location: location
    tags: tags
    retentionInDays: telemetryDays
  }
}

module dataStorage 'data-storage.bicep' = {
  scope: group
  name: 'data-storage'
  params: {
    name: names.dataAccount
    location: location
    tags: tags
    sku: dataSku
    softDeleteDays: softDeleteDays
    private: privateNetwork
    operatorIpRanges: empty(operatorIpRanges) ? [] : split(operatorIpRanges, ',')
    workspaceId: monitoring.outputs.workspaceId
  }
}

module hostStorage 'host-storage.bicep' = {
  scope: group
  name: 'host-storage'
  params: { name: names.hostAccount, location: location, tags: tags, private: privateNetwork }
}

module network 'network.bicep' = if (privateNetwork) {
  scope: group
  name: 'network'
  params: {
    name: names.network
    location: location
    tags: tags
    dataAccountId: dataStorage.outputs.id
    hostAccountId: hostStorage.outputs.id
  }
}

module events 'events.bicep' = {
  scope: group
  name: 'events'
  params: { name: names.topic, location: location, tags: tags, dataAccountId: dataStorage.outputs.id }
}

module scanning 'malware-scanning.bicep' = if (malwareScanning) {
  scope: group
  name: 'malware-scanning'
  params: { dataAccountName: names.dataAccount, monthlyGigabytes: malwareScanningGigabytes }
  // An account has one system topic. Defender uses ours if it exists, and otherwise creates its own, which would prevent ours.
  dependsOn: [events]
}

module roles 'roles.bicep' = {
  scope: group
  name: 'roles'
  params: {
    dataAccountName: names.dataAccount
    hostAccountName: names.hostAccount
    insightsName: names.insights
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: events.outputs.principalId
    operatorPrincipalId: operatorPrincipalId
    operatorPrincipalType: operatorPrincipalType
  }
  // The data account and Application Insights exist before the topic.
  dependsOn: [hostStorage]
}

module app 'app.bicep' = {
  scope: group
  name: 'app'
  params: {
    planName: names.plan
    appName: names.app
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    dataEndpoints: { blob: dataStorage.outputs.blobEndpoint, queue: dataStorage.outputs.queueEndpoint, table: dataStorage.outputs.tableEndpoint }
    hostEndpoints: { blob: hostStorage.outputs.blobEndpoint, queue: hostStorage.outputs.queueEndpoint, table: hostStorage.outputs.tableEndpoint }
    insightsConnectionString: monitoring.outputs.connectionString
    authentication: {
      authority: empty(authenticationAuthority) ? issuer : authenticationAuthority
      audience: authenticationAudience
      scope: empty(authenticationScope) ? '${authenticationAudience}/.default' : authenticationScope
    }
    malwareScanning: malwareScanning
    otlpEndpoint: otlpEndpoint
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    alwaysReadyInstances: alwaysReadyInstances
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
  }
  // The host reads its account at its start.
  dependsOn: [roles]
}

module alerts 'alerts.bicep' = {
  scope: group
  name: 'alerts'
  params: {
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    systemTopicId: events.outputs.id
    dataAccountId: dataStorage.outputs.id
    email: alertEmail
  }
}

module dashboard 'dashboard.bicep' = {
  scope: group
  name: 'dashboard'
  params: { name: 'QualityReports ${environmentName}', location: location, tags: tags, workspaceId: monitoring.outputs.workspaceId }
}

// azd stores these in the environment; the scripts and docs/deploy.md use them by these names.
output AZURE_RESOURCE_GROUP string = group.name
output QR_FUNCTION_APP string = app.outputs.name
output QR_HOST_NAME string = app.outputs.hostName
output QR_SYSTEM_TOPIC string = events.outputs.name
output QR_HOST_ACCOUNT string = hostStorage.outputs.name
output QR_DATA_ACCOUNT string = dataStorage.outputs.name
output QR_BLOB_ENDPOINT string = dataStorage.outputs.blobEndpoint
output QR_QUEUE_ENDPOINT string = dataStorage.outputs.queueEndpoint
output QR_TABLE_ENDPOINT string = dataStorage.outputs.tableEndpoint
