namespace QualityReports.Azurite;

/// <summary>Azurite cannot be had; the message is one line for the person at the keyboard, and says what to do.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
