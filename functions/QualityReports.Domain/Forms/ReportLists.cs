namespace QualityReports.Domain.Forms;

/// <summary>The codes of the list columns that reports read, the same in every edition.</summary>
public static class ReportLists
{
    /// <summary>The column of the product category, in the lists of inspections and of cases.</summary>
    public const string Category = "category";

    /// <summary>The column of the level of an inspection.</summary>
    public const string Level = "level";

    /// <summary>The column of the kind of a brand.</summary>
    public const string Kind = "kind";

    internal const string Product = "product";
    internal const string Enterprise = "enterprise";
    internal const string EnterpriseCode = "enterpriseCode";
    internal const string BatchNumber = "batchNumber";
    internal const string SamplingDate = "samplingDate";
    internal const string Result = "result";
    internal const string FailedItem = "failedItem";
    internal const string Value = "value";
    internal const string Status = "status";
    internal const string Den = "den";
    internal const string ValidFrom = "validFrom";
    internal const string ValidTo = "validTo";

    internal const string Failed = "fail";
    internal const string Open = "open";
    internal const string Closed = "closed";
    internal const string Transferred = "transferred";

    /// <summary>The columns that a form needs for the report of its lists.</summary>
    internal static IEnumerable<(ListRole Role, string[] Columns)> Required { get; } =
    [
        (ListRole.Inspections, [Product, Category, Enterprise, EnterpriseCode, BatchNumber, SamplingDate, Level, Result, FailedItem, Value]),
        (ListRole.Cases, [Category, Status, Value, Den]),
        (ListRole.Brands, [Product, Enterprise, EnterpriseCode, Kind, ValidFrom, ValidTo]),
    ];

    /// <summary>Those columns that are answered from a code list.</summary>
    internal static IEnumerable<string> Choices { get; } = [Category, Result, Status, Kind];

    /// <summary>The label of an answer in a column with a code list; null where the form has no such answer.</summary>
    public static Text? LabelOf(FormEdition form, ListRole role, string column, string code)
    {
        var definition = form.ListOf(role);
        return form.CodeListOf(definition.Columns[definition.IndexOf(column)].CodeList!).Find(code)?.Label;
    }

    /// <summary>The answers of a column, in the form's order.</summary>
    internal static IEnumerable<string> CodesOf(FormEdition form, ListRole role, string column)
    {
        var definition = form.ListOf(role);
        return form.CodeListOf(definition.Columns[definition.IndexOf(column)].CodeList!).Items.Select(item => item.Code);
    }
}
