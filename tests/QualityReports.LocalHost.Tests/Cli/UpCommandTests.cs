using QualityReports.LocalHost.Cli;

namespace QualityReports.LocalHost.Tests.Cli;

public sealed class UpCommandTests
{
    [Theory]
    [InlineData("http://localhost:4317/", "--otlp")]
    [InlineData("http://localhost:4317/", "--otlp", "--port", "7072")]
    [InlineData("https://collector.example/", "--otlp", "https://collector.example")]
    [InlineData(null, "--port", "7072")]
    public void Otlp_WithOrWithoutAnAddress_IsWhereTelemetryGoes(string? expected, params string[] options)
    {
        var parsed = CommandLine.Create().Parse(["up", .. options]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(expected, parsed.GetValue<Uri?>("--otlp")?.ToString());
    }
}
