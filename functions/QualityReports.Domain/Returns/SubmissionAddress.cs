using QualityReports.Domain.Areas;
using QualityReports.Domain.Findings;
using QualityReports.Domain.Periods;

namespace QualityReports.Domain.Returns;

/// <summary>Whose return an upload is: the folders of its name, <c>{province}/{locality}/{period}/{file}</c>.</summary>
/// <param name="Province">The province that collects.</param>
/// <param name="Locality">The locality that reports.</param>
/// <param name="Period">The period that it reports on.</param>
public sealed record SubmissionAddress(AreaCode Province, LocalityCode Locality, ReportingPeriod Period)
{
    private const int Segments = 4;

    /// <summary>The folders of the name, without the file.</summary>
    public string Folder => $"{Province}/{Locality}/{Period}";

    /// <summary>
    /// Reads a blob's name. The trigger's path pattern is no check (an Event Grid subscription ignores it), so this is the check: four segments, codes that
    /// are well formed, a locality of that very province.
    /// </summary>
    /// <returns>The address, or the finding that says what is wrong with the name.</returns>
    public static (SubmissionAddress? Address, Finding? Problem) Parse(string blobName)
    {
        var segments = blobName.Split('/');
        if (segments.Length != Segments || segments[^1].Length == 0)
            return (null, new Finding(FindingKinds.PathInvalid) { Found = blobName });
        if (!AreaCode.TryParse(segments[0], out var province) || !province.IsProvince)
            return (null, new Finding(FindingKinds.AreaUnknown) { Found = segments[0] });
        if (!LocalityCode.TryParse(segments[1], out var locality) || locality.Province != province)
            return (null, new Finding(FindingKinds.AreaUnknown) { Found = segments[1] });
        return ReportingPeriod.TryParse(segments[2], out var period)
            ? (new SubmissionAddress(province, locality, period), null)
            : (null, new Finding(FindingKinds.PeriodUnknown) { Found = segments[2] });
    }
}
