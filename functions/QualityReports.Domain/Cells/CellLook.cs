namespace QualityReports.Domain.Cells;

/// <summary>Why a screen may show a cell otherwise than it holds, apart from its number format.</summary>
public enum CellLook : byte
{
    /// <summary>Nothing known.</summary>
    Plain,

    /// <summary>Invisible characters turn round the order of others: 12.5 is shown as 5.21.</summary>
    Reordered,

    /// <summary>The alignment Fill repeats the value over the cell's width.</summary>
    Repeated,

    /// <summary>The font has other characters: Wingdings, Symbol.</summary>
    OtherCharacters,

    /// <summary>The font has the colour of the cell, or hardly any size.</summary>
    Invisible,

    /// <summary>A conditional format may hide the value or show it otherwise.</summary>
    Conditional,

    /// <summary>The sheet shows formulas instead of values.</summary>
    Formulas,
}
