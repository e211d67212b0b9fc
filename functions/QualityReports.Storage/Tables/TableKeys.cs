namespace QualityReports.Storage.Tables;

/// <summary>The format of keys: codes joined by <c>|</c>, which no code contains and which a key may contain.</summary>
internal static class TableKeys
{
    /// <summary>Follows every key that begins with the same text: a code has no such character.</summary>
    public const string End = "~";

    public static string OfPeriod(AreaCode province, ReportingPeriod period) => $"{period}|{province}";

    /// <summary>Reads the area of a key that <see cref="OfPeriod"/> wrote.</summary>
    public static AreaCode ReadArea(string key) => AreaCode.Parse(key.Split('|')[1]);

    /// <summary>A filter for a whole partition; as text, as an expression is compiled for each query.</summary>
    public static string FilterOf(string partition) => TableClient.CreateQueryFilter($"PartitionKey eq {partition}");

    /// <summary>A filter for the row of one name in each partition of a period.</summary>
    public static string FilterOfPeriod(ReportingPeriod period, string row)
    {
        var first = $"{period}|";
        return TableClient.CreateQueryFilter($"PartitionKey ge {first} and PartitionKey lt {first + End} and RowKey eq {row}");
    }

    public static string OfLocality(SubmissionAddress address) => $"{OfPeriod(address.Province, address.Period)}|{address.Locality}";

    /// <summary>Reads the key that <see cref="OfLocality"/> wrote.</summary>
    public static SubmissionAddress ReadLocality(string key) => key.Split('|') is [var period, var province, var locality]
        ? new SubmissionAddress(AreaCode.Parse(province), LocalityCode.Parse(locality), ReportingPeriod.Parse(period))
        : throw new InvalidOperationException($"'{key}' is no key of a locality and a period.");

    public static string OfRows(SubmissionAddress address, SubmissionId submission) => $"{OfLocality(address)}|{submission}";
}
