namespace QualityReports.Workbooks.Templates;

/// <summary>What a reader finds the parts of a template by. None of it may change while a template of the edition is about.</summary>
internal static class TemplateMarks
{
    public const string Code = "#code";
    public const string Label = "#label";
    public const string Unit = "#unit";
    public const string Value = "#value";
    public const string Previous = "#previous";
    public const string Check = "#check";
    public const string Note = "#note";

    /// <summary>The code of the nil box.</summary>
    public const string Nil = "NIL";

    /// <summary>The hidden sheet that says what the workbook is.</summary>
    public const string IdentitySheet = "_form";

    /// <summary>The hidden sheet with the answers of long drop-downs.</summary>
    public const string ChoicesSheet = "_lists";

    /// <summary>The arrangement of sheets and marks that this program writes.</summary>
    public const string Template = "return-1";
}
