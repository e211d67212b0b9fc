using QualityReports.Functions.Settings;

namespace QualityReports.Functions.Tests.Settings;

public sealed class OtherSettingsTests
{
    private const string Insights = "InstrumentationKey=33333333-3333-3333-3333-333333333333;IngestionEndpoint=https://insights.example/";

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("false", false)]
    [InlineData("True", true)]
    public void MalwareScanning_SetOrNot_IsThat(string? value, bool isRequired) =>
        Assert.Equal(isRequired, MalwareScanningSettings.Read(Configured.With(("MalwareScanning__Required", value))).IsRequired);

    [Fact]
    public void MalwareScanning_NeitherTrueNorFalse_IsNamed() => Assert.Contains(
        "'MalwareScanning__Required'",
        Assert.Throws<SettingException>(() => MalwareScanningSettings.Read(Configured.With(("MalwareScanning__Required", "yes")))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Telemetry_NothingSet_GoesNowhere() => Assert.False(TelemetrySettings.Read(Configured.With()).IsSent);

    [Theory]
    [InlineData("Authorization=AAD")]
    [InlineData("ClientId=11111111-1111-1111-1111-111111111111;Authorization=AAD")]
    public void Telemetry_ByIdentity_HasACredential(string identity)
    {
        var settings = TelemetrySettings.Read(
            Configured.With(("APPLICATIONINSIGHTS_CONNECTION_STRING", Insights), ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", identity)));

        Assert.Equal((Insights, true), (settings.ApplicationInsights, settings.Identity is not null));
    }

    [Theory]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "hush", null, null)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "InstrumentationKey=hush", null, null)]
    [InlineData("APPLICATIONINSIGHTS_CONNECTION_STRING", "IngestionEndpoint=https://hush.example", null, null)]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", null, "Authorization=AAD", null)]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", Insights, "Authorization=hush", null)]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", Insights, "ClientId=hush;Authorization=AAD", null)]
    [InlineData("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", Insights, "Authorization=AAD;Authorization=AAD", null)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", null, null, "hush:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", null, null, "ftp://hush")]
    public void Telemetry_WrongSetting_NamesItAndQuotesNoValue(string named, string? insights, string? identity, string? collector)
    {
        var configuration = Configured.With(
            ("APPLICATIONINSIGHTS_CONNECTION_STRING", insights), ("APPLICATIONINSIGHTS_AUTHENTICATION_STRING", identity),
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector));

        var refusal = Assert.Throws<SettingException>(() => TelemetrySettings.Read(configuration));

        Assert.StartsWith($"'{named}'", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refusal.Message, StringComparison.Ordinal);
    }
}
