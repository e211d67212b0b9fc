namespace QualityReports.Storage.Returns;

/// <summary>Table <c>Acknowledgements</c>: the acknowledged warnings, a province's in one partition like its returns.</summary>
public sealed class AcknowledgementStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.AcknowledgementsTable);

    /// <summary>Writes acknowledgements; one of the same warning is replaced.</summary>
    public Task WriteAsync(AreaCode province, ReportingPeriod period, IEnumerable<Acknowledgement> acknowledgements, CancellationToken cancellation) =>
        _table.UpsertAsync(acknowledgements.Select(acknowledgement => Write(TableKeys.OfPeriod(province, period), acknowledgement)), cancellation);

    public async Task<IReadOnlyList<Acknowledgement>> ReadAsync(AreaCode province, ReportingPeriod period, CancellationToken cancellation) =>
        await _table.ReadAsync(TableKeys.OfPeriod(province, period), cancellation).Select(Read).ToListAsync(cancellation);

    public async Task<IReadOnlyList<Acknowledgement>> ReadAsync(SubmissionAddress address, CancellationToken cancellation) =>
        await _table.ReadRangeAsync(TableKeys.OfPeriod(address.Province, address.Period), $"{address.Locality}|", cancellation)
            .Select(Read).ToListAsync(cancellation);

    internal static TableEntity Write(string partition, Acknowledgement acknowledgement) =>
        new(partition, $"{acknowledgement.Locality}|{acknowledgement.Warning.Code}|{acknowledgement.Warning.Subject}")
        {
            ["Found"] = acknowledgement.Found,
            ["Reason"] = acknowledgement.Reason,
            ["By"] = acknowledgement.By,
            ["At"] = acknowledgement.At,
            ["SubmissionId"] = acknowledgement.SubmissionId.Value,
        };

    internal static Acknowledgement Read(TableEntity entity) => entity.RowKey.Split('|') is [var locality, var code, var subject]
        ? new Acknowledgement(
            LocalityCode.Parse(locality),
            new WarningKey(code, subject),
            entity.GetString("Found"),
            entity.GetString("Reason"),
            entity.GetString("By"),
            entity.GetDateTimeOffset("At")!.Value,
            SubmissionId.Parse(entity.GetString("SubmissionId")))
        : throw new InvalidOperationException($"'{entity.RowKey}' of table {StorageNames.AcknowledgementsTable} is no key of an acknowledgement.");
}
