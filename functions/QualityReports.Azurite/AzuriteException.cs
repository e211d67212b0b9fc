namespace QualityReports.Azurite;

/// <summary>Azurite cannot be had; the message is one line for the person at the keyboard, and says what to do.</summary>
/// <param name="message">The line.</param>
/// <param name="inner">The cause, if there is one.</param>
public sealed class AzuriteException(string message, Exception? inner = null) : Exception(message, inner);
