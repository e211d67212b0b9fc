// A trial: one copy of the data, and no cost without use. The values are those of an azd environment without settings.
using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'quality-reports-dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'southeastasia')
param authenticationAudience = readEnvironmentVariable('QR_AUDIENCE', '00000000-0000-0000-0000-000000000000')
param alertEmail = readEnvironmentVariable('QR_ALERT_EMAIL', '')
param operatorPrincipalId = readEnvironmentVariable('QR_OPERATOR_ID', '')
