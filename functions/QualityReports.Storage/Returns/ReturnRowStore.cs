using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using QualityReports.Domain.Areas;
using QualityReports.Domain.Cells;
using QualityReports.Domain.Forms;
using QualityReports.Domain.Reports.Lists;
using QualityReports.Domain.Returns;
using QualityReports.Domain.Values;
using QualityReports.Storage.Tables;

namespace QualityReports.Storage.Returns;

/// <summary>Table <c>ReturnRows</c>: the list rows of one submission, in a partition of their own. Keys are those of the sheet, so writing them again changes nothing.</summary>
/// <param name="tables">The table service.</param>
public sealed class ReturnRowStore(TableServiceClient tables)
{
    private readonly TableClient _table = tables.GetTableClient(StorageNames.ReturnRowsTable);

    /// <summary>Writes the rows of every list, a hundred to a transaction.</summary>
    public async Task WriteAsync(SubmissionAddress address, SubmissionId submission, CheckedReturn checkedReturn, CancellationToken cancellation)
    {
        var partition = TableKeys.OfRows(address, submission);
        var entities = checkedReturn.Form.Lists.SelectMany(list => checkedReturn.RowsOf(list).Select(row => Write(partition, list, row)));
        foreach (var batch in TableBatcher.Cut(entities))
            await _table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)), cancellation);
    }

    /// <summary>What tells the rows of a submission apart: for each the list and its values in the list's identity columns.</summary>
    /// <param name="address">Whose return.</param>
    /// <param name="submission">The upload.</param>
    /// <param name="form">The form on which it was made.</param>
    /// <param name="cancellation">Cancels.</param>
    public async IAsyncEnumerable<(string List, IReadOnlyList<string> Identity)> ReadIdentitiesAsync(
        SubmissionAddress address, SubmissionId submission, FormEdition form, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var partition = TableKeys.OfRows(address, submission);
        var columns = form.Lists.ToDictionary(list => list.Code, list => list.Identity.Select(code => ColumnName(list.Columns[list.IndexOf(code)])).ToList());
        var select = columns.Values.SelectMany(names => names).Append("RowKey").Distinct(StringComparer.Ordinal);
        var rows = _table.QueryAsync<TableEntity>(entity => entity.PartitionKey == partition, select: select, cancellationToken: cancellation);
        await foreach (var entity in rows)
        {
            var list = ListOf(entity);
            yield return (list, [.. columns[list].Select(name => entity.GetString(name) ?? "")]);
        }
    }

    /// <summary>The rows of a submission, a thousand to a page, as they are asked for: a return may have many.</summary>
    /// <param name="address">Whose return.</param>
    /// <param name="submission">The upload.</param>
    /// <param name="form">The form on which it was made.</param>
    /// <param name="cancellation">Cancels.</param>
    public IAsyncEnumerable<ListRecord> ReadAsync(SubmissionAddress address, SubmissionId submission, FormEdition form, CancellationToken cancellation)
    {
        var partition = TableKeys.OfRows(address, submission);
        return _table.QueryAsync<TableEntity>(entity => entity.PartitionKey == partition, cancellationToken: cancellation)
            .Select(entity => Read(entity, form.ListOf(ListOf(entity)), address.Locality, submission));
    }

    internal static ListRecord Read(TableEntity entity, ListDefinition list, LocalityCode locality, SubmissionId submission) => new(
        list.Code,
        locality,
        submission,
        CellAddress.Parse(entity.GetString("Cell")),
        [.. list.Columns.Select(column => entity.TryGetValue(ColumnName(column), out var stored) ? ColumnValue.Read(column.Type, stored) : IndicatorValue.Blank)]);

    internal static TableEntity Write(string partition, ListDefinition list, CheckedRow row)
    {
        var entity = new TableEntity(partition, string.Create(CultureInfo.InvariantCulture, $"{list.Code}|{row.Number:D7}"))
        {
            ["Cell"] = row.Address.ToString(),
        };
        for (var i = 0; i < list.Columns.Count; i++)
        {
            if (row.Values[i].Kind != ValueKind.Blank)
                entity[ColumnName(list.Columns[i])] = ColumnValue.Write(row.Values[i]);
        }

        return entity;
    }

    private static string ListOf(TableEntity entity) => entity.RowKey[..entity.RowKey.IndexOf('|', StringComparison.Ordinal)];

    // The columns of a table begin with a capital, those of a form do not.
    private static string ColumnName(ListColumn column) => char.ToUpperInvariant(column.Code[0]) + column.Code[1..];
}
