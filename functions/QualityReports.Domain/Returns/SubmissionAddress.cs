namespace QualityReports.Domain.Returns;

/// <summary>The address of a return: the folders of an upload's name, <c>{province}/{locality}/{period}/{file}</c>.</summary>
public sealed record SubmissionAddress(AreaCode Province, LocalityCode Locality, ReportingPeriod Period)
{
    private const int Segments = 4;

    /// <summary>The folders of the name, without the file.</summary>
    public string Folder => $"{Province}/{Locality}/{Period}";

    /// <summary>Reads a blob's name: four segments, well-formed codes, a locality of that province. An Event Grid subscription ignores the trigger's
    /// path pattern, so this is the check.</summary>
    /// <returns>The address, or the finding about the name. Both for a blob in a folder below an address, which that address's history shows.</returns>
    public static (SubmissionAddress? Address, Finding? Problem) Parse(string blobName)
    {
        var segments = blobName.Split('/');
        var isFile = segments.Length == Segments && segments[^1].Length > 0;
        var (address, problem) = segments.Length >= Segments ? ParseFolder(segments) : (null, null);
        return isFile ? (address, problem) : (address, new Finding(FindingKinds.PathInvalid) { Found = blobName });
    }

    private static (SubmissionAddress? Address, Finding? Problem) ParseFolder(string[] segments)
    {
        if (!AreaCode.TryParse(segments[0], out var province) || !province.IsProvince)
            return (null, new Finding(FindingKinds.AreaUnknown) { Found = segments[0] });
        if (!LocalityCode.TryParse(segments[1], out var locality) || locality.Province != province)
            return (null, new Finding(FindingKinds.AreaUnknown) { Found = segments[1] });
        return ReportingPeriod.TryParse(segments[2], out var period)
            ? (new SubmissionAddress(province, locality, period), null)
            : (null, new Finding(FindingKinds.PeriodUnknown) { Label = PeriodNames.InSentence(segments[2]), Found = segments[2] });
    }
}
