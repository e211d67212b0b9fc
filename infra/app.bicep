// The plan and the app. It sets everything that the code or the host reads, and a test compares it with docs and code.
param planName string
param appName string
param location string
param tags object

param identityId string
param identityClientId string

@description('Where the data account answers: blob, queue and table endpoint.')
param dataEndpoints { blob: string, queue: string, table: string }

@description('The same of the host\'s account.')
param hostEndpoints { blob: string, queue: string, table: string }

param insightsConnectionString string

@description('Whose tokens are valid, for what they are issued, and what the portal asks for.')
param authentication { authority: string, audience: string, scope: string }

@description('True: no upload is read before Defender has found nothing in it.')
param malwareScanning bool

@description('Where traces and metrics go beside Application Insights, over OTLP; empty for nowhere.')
param otlpEndpoint string

@allowed([512, 2048, 4096])
param instanceMemoryMB int

@minValue(1)
@maxValue(1000)
param maximumInstanceCount int

@description('Instances that wait for uploads and for requests even when there are none: no cold start, and a price for every hour.')
param alwaysReadyInstances int

@description('The subnet through which the app reaches storage; empty without a private network.')
param subnetId string

var storageSettings = {
  Storage__blobServiceUri: dataEndpoints.blob
  Storage__queueServiceUri: dataEndpoints.queue
  Storage__tableServiceUri: dataEndpoints.table
  Storage__credential: 'managedidentity'
  Storage__clientId: identityClientId
  AzureWebJobsStorage__blobServiceUri: hostEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
}

var productSettings = {
  Authentication__Authority: authentication.authority
  Authentication__Audience: authentication.audience
  Authentication__Scope: authentication.scope
  MalwareScanning__Required: malwareScanning ? 'true' : 'false'
  APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'
}

var otlpSettings = empty(otlpEndpoint) ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  // azd finds the app of service `functions` (azure.yaml) by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostEndpoints.blob}deployments'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
        // The Event Grid blob triggers scale as the group `blob`, the HTTP endpoints as `http`.
        alwaysReady: alwaysReadyInstances == 0 ? [] : [
          { name: 'http', instanceCount: alwaysReadyInstances }
          { name: 'blob', instanceCount: alwaysReadyInstances }
        ]
      }
    }
    // Flex Consumption refuses a deployment with any property that it sets itself, such as ftpsState (ARM error 51021).
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(storageSettings, productSettings, otlpSettings)
  }

  resource noFtp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource noPublishingPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }
}

output id string = app.id
output name string = app.name
output hostName string = app.properties.defaultHostName
