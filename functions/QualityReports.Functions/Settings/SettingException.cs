namespace QualityReports.Functions.Settings;

/// <summary>A setting is missing, malformed or in conflict with another: the app does not start.</summary>
/// <param name="message">One line that names the setting and says what to enter.</param>
public sealed class SettingException(string message) : Exception(message);
