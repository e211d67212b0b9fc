// The alerts. Each has a section in docs/runbook.md with instructions.
param location string
param tags object
param workspaceId string
param systemTopicId string
param dataAccountId string

@description('Who gets the mail.')
param email string

// A query over the workspace, its limit, its window and its frequency. `lacks`: the number must be reached instead.
type LogAlert = {
  name: string
  summary: string
  severity: 0 | 1 | 2 | 3 | 4
  query: string
  column: string
  threshold: int
  lacks: bool
  window: string
  every: string
}

var logAlerts LogAlert[] = [
  {
    name: 'failed-submissions'
    summary: 'An upload ended as failed: a fault of ours, or storage was away in all five deliveries.'
    severity: 1
    query: 'AppMetrics | where Name == "qualityreports.returns" and tostring(Properties["outcome"]) == "failed" | summarize Failed = sum(Sum)'
    column: 'Failed'
    threshold: 0
    lacks: false
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'poison-messages'
    summary: 'A message went to a poison queue: it was tried five times.'
    severity: 1
    query: 'StorageQueueLogs | where OperationName == "PutMessage" and Uri has_any ("webjobs-blobtrigger-poison", "consolidations-poison") | summarize Messages = count()'
    column: 'Messages'
    threshold: 0
    lacks: false
    window: 'PT30M'
    every: 'PT15M'
  }
  {
    name: 'no-consolidation'
    summary: 'The timer that asks for reports has not run to its end for a day.'
    severity: 1
    query: 'AppRequests | where Name == "ScheduleConsolidation" and Success == true | summarize Runs = count()'
    column: 'Runs'
    threshold: 1
    lacks: true
    window: 'P1D'
    every: 'PT1H'
  }
  {
    name: 'server-errors'
    summary: 'The portal or the API answers with 5xx.'
    severity: 2
    query: 'AppRequests | where isnotempty(Url) and toint(ResultCode) >= 500 | summarize Errors = count()'
    column: 'Errors'
    threshold: 5
    lacks: false
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'slow-answers'
    summary: 'One in twenty requests takes longer than five seconds.'
    severity: 3
    query: 'AppRequests | where isnotempty(Url) | summarize P95 = percentile(DurationMs, 95)'
    column: 'P95'
    threshold: 5000
    lacks: false
    window: 'PT30M'
    every: 'PT15M'
  }
  {
    name: 'slow-ingest'
    summary: 'One in twenty uploads takes longer than a minute from delivery to answer.'
    severity: 3
    query: 'AppRequests | where Name == "IngestSubmission" | summarize P95 = percentile(DurationMs, 95)'
    column: 'P95'
    threshold: 60000
    lacks: false
    window: 'PT30M'
    every: 'PT15M'
  }
]

// The same over platform metrics, which need no query.
type MetricAlert = {
  name: string
  summary: string
  severity: 0 | 1 | 2 | 3 | 4
  scope: string
  namespace: string
  metric: string
  aggregation: 'Average' | 'Total'
  threshold: int
  window: string
  every: string
}

var metricAlerts MetricAlert[] = [
  {
    name: 'failed-deliveries'
    summary: 'Event Grid tries in vain to tell the app of uploads. It goes on trying for a day.'
    severity: 2
    scope: systemTopicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DeliveryAttemptFailCount'
    aggregation: 'Total'
    threshold: 20
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'dead-letters'
    summary: 'Event Grid has given up on an event and laid it into container deadletters.'
    severity: 1
    scope: systemTopicId
    namespace: 'Microsoft.EventGrid/systemTopics'
    metric: 'DeadLetteredCount'
    aggregation: 'Total'
    threshold: 0
    window: 'PT15M'
    every: 'PT5M'
  }
  {
    name: 'queue-backlog'
    summary: 'Messages lie in the queues for hours: reports are not built, or a poison queue is not emptied.'
    severity: 2
    scope: '${dataAccountId}/queueServices/default'
    namespace: 'Microsoft.Storage/storageAccounts/queueServices'
    metric: 'QueueMessageCount'
    aggregation: 'Average'
    threshold: 50
    window: 'PT6H'
    every: 'PT1H'
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'operators'
    emailReceivers: empty(email) ? [] : [{ name: 'operators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

resource logRules 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [for alert in logAlerts: {
  name: alert.name
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alert.name
    description: '${alert.summary} See docs/operations.md, ${alert.name}.'
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    windowSize: alert.window
    evaluationFrequency: alert.every
    // The tables do not exist before the first telemetry.
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: alert.query
          metricMeasureColumn: alert.column
          timeAggregation: 'Total'
          operator: alert.lacks ? 'LessThan' : 'GreaterThan'
          threshold: alert.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [people.id] }
  }
}]

resource metricRules 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in metricAlerts: {
  name: alert.name
  location: 'global'
  tags: tags
  properties: {
    description: '${alert.summary} See docs/operations.md, ${alert.name}.'
    severity: alert.severity
    enabled: true
    autoMitigate: true
    scopes: [alert.scope]
    windowSize: alert.window
    evaluationFrequency: alert.every
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.name
          metricNamespace: alert.namespace
          metricName: alert.metric
          timeAggregation: alert.aggregation
          operator: 'GreaterThan'
          threshold: alert.threshold
          skipMetricValidation: true
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}]
