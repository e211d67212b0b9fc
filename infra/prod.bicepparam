// Production: copies in a second region, storage behind private endpoints, uploads scanned, no cold start.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'quality-reports')
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')
param authenticationAudience = readEnvironmentVariable('QR_AUDIENCE', '00000000-0000-0000-0000-000000000000')
param alertEmail = readEnvironmentVariable('QR_ALERT_EMAIL', '')
param operatorPrincipalId = readEnvironmentVariable('QR_OPERATOR_ID', '')
param operatorPrincipalType = 'Group'
param operatorIpRanges = readEnvironmentVariable('QR_OPERATOR_IP_RANGES', '')
param dataSku = 'Standard_GZRS'
param softDeleteDays = 90
param telemetryDays = 180
param maximumInstanceCount = 100
param alwaysReadyInstances = 1
param privateNetwork = true
param malwareScanning = true
