namespace QualityReports.Workbooks.Templates;

/// <summary>The marks by which a reader finds the parts of a template. They must not change while templates of the edition are in use.</summary>
internal static class TemplateMarks
{
    public const string Code = "#code";
    public const string Label = "#label";
    public const string Unit = "#unit";
    public const string Value = "#value";
    public const string Previous = "#previous";
    public const string Check = "#check";
    public const string Note = "#note";

    /// <summary>The marks of all columns of the return sheet.</summary>
    public static readonly string[] Columns = [Code, Label, Unit, Value, Previous, Check, Note];

    public const string Nil = "NIL";

    /// <summary>The hidden sheet with the workbook's identity.</summary>
    public const string IdentitySheet = "_form";

    /// <summary>The hidden sheet with the answers of long drop-downs.</summary>
    public const string ChoicesSheet = "_lists";

    /// <summary>The version of the arrangement of sheets and marks.</summary>
    public const string Template = "return-1";
}
