namespace QualityReports.Domain.Forms;

/// <summary>The columns of the lists that reports read, by the codes that every edition of the form gives them.</summary>
public static class ReportLists
{
    /// <summary>The column of the category of products, in the lists of inspections and of cases.</summary>
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

    /// <summary>The columns that a form must have so that its lists can be reported on.</summary>
    internal static IEnumerable<(ListRole Role, string[] Columns)> Required { get; } =
    [
        (ListRole.Inspections, [Product, Category, Enterprise, EnterpriseCode, BatchNumber, SamplingDate, Level, Result, FailedItem, Value]),
        (ListRole.Cases, [Category, Status, Value, Den]),
        (ListRole.Brands, [Product, Enterprise, EnterpriseCode, Kind, ValidFrom, ValidTo]),
    ];

    /// <summary>The columns among them that are answered from a code list.</summary>
    internal static IEnumerable<string> Choices { get; } = [Category, Result, Status, Kind];

    /// <summary>What people read for an answer of a column that is answered from a code list; null where the form does not know the answer.</summary>
    public static Text? LabelOf(FormEdition form, ListRole role, string column, string code)
    {
        var definition = form.ListOf(role);
        return form.CodeListOf(definition.Columns[definition.IndexOf(column)].CodeList!).Find(code)?.Label;
    }

    /// <summary>The answers that a column offers, in the form's order.</summary>
    internal static IEnumerable<string> CodesOf(FormEdition form, ListRole role, string column)
    {
        var definition = form.ListOf(role);
        return form.CodeListOf(definition.Columns[definition.IndexOf(column)].CodeList!).Items.Select(item => item.Code);
    }
}
