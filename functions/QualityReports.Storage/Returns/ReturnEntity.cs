using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using QualityReports.Domain.Values;

namespace QualityReports.Storage.Returns;

/// <summary>The wide row of a return: one typed column for each answer, so that a province is read in one page (docs/reference/tables.md).</summary>
internal static class ReturnEntity
{
    private const string AcceptedAt = "AcceptedAt";
    private const string FormEditionColumn = "FormEdition";
    private const string Nil = "Nil";
    private const string Figures = "Figures";
    private const string FirstSubmittedAt = "FirstSubmittedAt";
    private const string NotApplicable = "NotApplicable";

    // Table storage (Understanding the Table service data model): a string has at most 64 KiB in UTF-16.
    private const int MaxStringLength = 32 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static TableEntity Write(string partition, AcceptedReturn row, DateTimeOffset acceptedAt)
    {
        var entity = new TableEntity(partition, row.Locality.ToString())
        {
            ["SubmissionId"] = row.SubmissionId.Value,
            ["ConfirmedId"] = row.ConfirmedId?.Value,
            ["Sha256"] = row.Sha256,
            ["BlobName"] = row.BlobName,
            ["SubmittedAt"] = row.SubmittedAt,
            [FirstSubmittedAt] = row.FirstSubmittedAt,
            [AcceptedAt] = acceptedAt,
            ["Supersedes"] = row.Supersedes?.Value,
            ["Sources"] = SourceColumn.Write(row.Sources),
            ["TraceParent"] = row.TraceParent,
            [FormEditionColumn] = row.FormEdition,
            [Nil] = row.IsNil,
            ["Warnings"] = row.Warnings,
            ["WarningDetails"] = WriteWarnings(row.WarningDetails),
            [NotApplicable] = string.Join(',', row.Values.Where(value => value.Value.Kind == ValueKind.NotApplicable).Select(value => value.Key.Value).Order()),
            [Figures] = FigureColumn.Write(row.Values),
            ["Cells"] = JsonSerializer.Serialize(row.Cells, Json),
            ["Lists"] = JsonSerializer.Serialize(row.Lists, Json),
        };
        foreach (var (code, value) in row.Values.Where(value => value.Value.Kind != ValueKind.NotApplicable))
            entity[code.Value] = ColumnValue.Write(value);
        return entity;
    }

    public static AcceptedReturn Read(TableEntity entity, FormCatalog forms)
    {
        var form = FormOf(entity.PartitionKey, entity, forms);
        return new AcceptedReturn
        {
            Locality = LocalityCode.Parse(entity.RowKey),
            SubmissionId = SubmissionId.Parse(entity.GetString("SubmissionId")),
            ConfirmedId = entity.GetString("ConfirmedId") is { } confirmed ? SubmissionId.Parse(confirmed) : null,
            Sha256 = entity.GetString("Sha256"),
            BlobName = entity.GetString("BlobName"),
            SubmittedAt = entity.GetDateTimeOffset("SubmittedAt")!.Value,
            FirstSubmittedAt = entity.GetDateTimeOffset(FirstSubmittedAt)!.Value,
            Supersedes = entity.GetString("Supersedes") is { } supersedes ? SubmissionId.Parse(supersedes) : null,
            Sources = SourceColumn.Read(entity.GetString("Sources")),
            AcceptedAt = ReadAcceptedAt(entity),
            TraceParent = Telemetry.TraceParent.Read(entity.GetString("TraceParent")),
            FormEdition = form.Edition,
            IsNil = entity.GetBoolean(Nil)!.Value,
            Warnings = entity.GetInt32("Warnings")!.Value,
            WarningDetails = JsonSerializer.Deserialize<List<StoredWarning>>(entity.GetString("WarningDetails"), Json)!,
            Values = ReadValues(entity, form),
            Cells = JsonSerializer.Deserialize<Dictionary<IndicatorCode, string>>(entity.GetString("Cells"), Json)!,
            Lists = JsonSerializer.Deserialize<Dictionary<string, ListTotals>>(entity.GetString("Lists"), Json)!,
        };
    }

    /// <summary>The columns that <see cref="ReadAnswers"/> needs: all figures, as other answers have columns of their own.</summary>
    public static IReadOnlyList<string> FigureColumns { get; } = ["RowKey", FormEditionColumn, Nil, NotApplicable, Figures];

    public static LocalityAnswers ReadAnswers(string partition, TableEntity entity, FormCatalog forms)
    {
        var form = FormOf(partition, entity, forms);
        var answers = ReadValues(entity, form);
        var figures = entity.GetString(Figures) ?? throw new InvalidOperationException(
            $"Row {partition}/{entity.RowKey} of table {StorageNames.ReturnsTable} has no column {Figures}: qr rebuild makes it anew.");
        FigureColumn.Read(figures, form, answers);
        return new LocalityAnswers(LocalityCode.Parse(entity.RowKey), entity.GetBoolean(Nil)!.Value, answers);
    }

    public static DateTimeOffset ReadAcceptedAt(TableEntity entity) => entity.GetDateTimeOffset(AcceptedAt)!.Value;

    // The last ones are left out where the string would become too long; their number is stored beside it.
    private static string WriteWarnings(IReadOnlyList<StoredWarning> warnings)
    {
        for (var kept = warnings.Take(StoredWarning.MaxKept).ToList(); ; kept.RemoveRange(kept.Count / 2, kept.Count - (kept.Count / 2)))
        {
            var json = JsonSerializer.Serialize(kept, Json);
            if (json.Length <= MaxStringLength)
                return json;
        }
    }

    private static FormEdition FormOf(string partition, TableEntity entity, FormCatalog forms) =>
        forms.Find(entity.GetString(FormEditionColumn)) ?? throw new InvalidOperationException(
            $"Row {partition}/{entity.RowKey} of table {StorageNames.ReturnsTable} is of edition {entity.GetString(FormEditionColumn)}, "
            + "which this app does not know.");

    private static Dictionary<IndicatorCode, IndicatorValue> ReadValues(TableEntity entity, FormEdition form)
    {
        var notApplicable = entity.GetString(NotApplicable).Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var values = new Dictionary<IndicatorCode, IndicatorValue>();
        foreach (var indicator in form.Indicators)
        {
            if (notApplicable.Contains(indicator.Code.Value))
                values[indicator.Code] = IndicatorValue.NotApplicable;
            // The service returns a requested column also where the row has none.
            else if (entity.TryGetValue(indicator.Code.Value, out var stored) && stored is not null)
                values[indicator.Code] = ColumnValue.Read(indicator.Type, stored);
        }

        return values;
    }
}

/// <summary>An answer as a typed column: counts, hundredths of money and percent as Int64,
/// yes or no as Boolean, the rest as text, dates in ISO 8601.</summary>
internal static class ColumnValue
{
    private const string DateFormat = "yyyy-MM-dd";

    public static object Write(IndicatorValue value) => value.Kind switch
    {
        ValueKind.YesNo => value.IsYes,
        ValueKind.Count or ValueKind.Money or ValueKind.Percent => value.Number,
        _ => value.ToString(),
    };

    public static IndicatorValue Read(ColumnType type, object stored) => (type, stored) switch
    {
        (_, string text) when text == IndicatorValue.NotApplicable.ToString() => IndicatorValue.NotApplicable,
        (ColumnType.Money, _) => Read(IndicatorType.Money, stored),
        (ColumnType.Date, _) => Read(IndicatorType.Date, stored),
        (ColumnType.Choice, _) => Read(IndicatorType.Choice, stored),
        _ => Read(IndicatorType.Text, stored),
    };

    public static IndicatorValue Read(IndicatorType type, object stored) => type switch
    {
        IndicatorType.YesNo => IndicatorValue.YesNo((bool)stored),
        IndicatorType.Count => IndicatorValue.Count((long)stored),
        IndicatorType.Money => IndicatorValue.OfMoney(new Money((long)stored)),
        IndicatorType.Percent => IndicatorValue.Percent((long)stored),
        IndicatorType.Date => IndicatorValue.Date(DateOnly.ParseExact((string)stored, DateFormat, CultureInfo.InvariantCulture)),
        IndicatorType.Choice => IndicatorValue.Choice((string)stored),
        _ => IndicatorValue.Text((string)stored),
    };
}
