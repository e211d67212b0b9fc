namespace QualityReports.LocalHost.Azurite;

/// <summary>Azurite cannot be had; the message is one line for the person at the desk, and says what to do.</summary>
internal sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
