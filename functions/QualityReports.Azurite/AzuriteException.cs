namespace QualityReports.Azurite;

/// <summary>Azurite is not available; the message is one line for the user with an instruction.</summary>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
