// Optional: the app reaches both accounts by private endpoints only. Portal and webhook stay public for clerks and Event Grid.
param name string
param location string
param tags object
param dataAccountId string
param hostAccountId string

var services = ['blob', 'queue', 'table']
resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/16'] }
    subnets: [
      {
        name: 'app'
        properties: {
          addressPrefix: '10.20.0.0/24'
          // Flex Consumption requires this of a subnet.
          delegations: [{ name: 'flex-consumption', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'endpoints'
        properties: { addressPrefix: '10.20.1.0/24', privateEndpointNetworkPolicies: 'Disabled' }
      }
    ]
  }

  resource appSubnet 'subnets' existing = {
    name: 'app'
  }

  resource endpointSubnet 'subnets' existing = {
    name: 'endpoints'
  }
}

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [for service in services: {
  name: 'privatelink.${service}.${environment().suffixes.storage}'
  location: 'global'
  tags: tags
}]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [for (service, i) in services: {
  parent: zones[i]
  name: name
  location: 'global'
  tags: tags
  properties: { registrationEnabled: false, virtualNetwork: { id: network.id } }
}]

module dataEndpoints 'private-endpoints.bicep' = {
  name: 'data-endpoints'
  params: {
    name: '${name}-data'
    location: location
    tags: tags
    accountId: dataAccountId
    services: services
    subnetId: network::endpointSubnet.id
  }
  dependsOn: [zones]
}

module hostEndpoints 'private-endpoints.bicep' = {
  name: 'host-endpoints'
  params: {
    name: '${name}-host'
    location: location
    tags: tags
    accountId: hostAccountId
    services: services
    subnetId: network::endpointSubnet.id
  }
  dependsOn: [zones]
}

output appSubnetId string = network::appSubnet.id
