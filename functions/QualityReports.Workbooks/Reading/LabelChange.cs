namespace QualityReports.Workbooks.Reading;

/// <summary>How the text of a label or a heading differs from the form's.</summary>
internal enum LabelChange
{
    /// <summary>It says the same: the form's own text in either language or both, perhaps with a star, a number or the unit.</summary>
    None,

    /// <summary>It has other words. They may mean the same.</summary>
    Words,

    /// <summary>It says other figures: another period, a difference, or the opposite.</summary>
    Meaning,

    /// <summary>It is another label of the form.</summary>
    Exchanged,
}
