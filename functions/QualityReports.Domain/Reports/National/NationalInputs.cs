using System.Security.Cryptography;
using System.Text;

namespace QualityReports.Domain.Reports.National;

/// <summary>Everything that determines the nation's report.</summary>
/// <param name="Provinces">The figures of every participating province, in any order, also of those without a report.</param>
/// <param name="Boundary">The last boundary of the calendar that has passed.</param>
public sealed record NationalInputs(FormEdition Form, ReportingPeriod Period, IReadOnlyList<ProvinceFigures> Provinces, DateTimeOffset Boundary)
{
    /// <summary>Whether the report can still change.</summary>
    public ReportStanding Standing { get; init; } = ReportStanding.Provisional;

    /// <summary>The hash of all inputs: for a province, that of its report.</summary>
    public string Hash()
    {
        string[] head =
        [
            string.Create(CultureInfo.InvariantCulture, $"nation {Period} edition {Form.Edition} writer {ReportInputs.WriterVersion}"),
            string.Create(CultureInfo.InvariantCulture, $"passed {Boundary.ToUnixTimeSeconds()}"),
            InputsHash.LineOf(Standing),
        ];
        var provinces = Provinces.OrderBy(province => province.Code, StringComparer.Ordinal).Select(LineOf);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', head.Concat(provinces)))));
    }

    private static string LineOf(ProvinceFigures province) =>
        string.Create(CultureInfo.InvariantCulture, $"{province.Code} {(province.HasReport ? province.Version : 0)} {province.InputsHash}");
}
