using ClosedXML.Excel;

namespace QualityReports.Workbooks.Reports.Blocks;

/// <summary>The comparison of the figures of a column, in the order in which a table adds it.</summary>
internal enum ColumnLook
{
    Plain,
    Bars,
    Arrows,
    ColourScale,

    /// <summary>A colour scale where more is worse.</summary>
    ColourScaleOfHarm,

    /// <summary>A tick for 1 and a cross for 0.</summary>
    Marks,
}

/// <summary>A column of a table: all that a sheet says about it.</summary>
/// <param name="Title">Its heading, with the unit where it has one.</param>
/// <param name="Width">The width in characters; 0 in a table below another, whose columns have the sheet's widths.</param>
/// <param name="Write">Writes the cell of an item.</param>
internal sealed record TableColumn<T>(Text Title, double Width, Action<IXLCell, T> Write)
{
    public TableColumn(Text title, Action<IXLCell, T> write)
        : this(title, 0, write)
    {
    }

    /// <summary>Whether long texts wrap, for which the row grows.</summary>
    public bool Wraps { get; init; }

    /// <summary>The size of wrapping letters in points.</summary>
    public double Size { get; init; } = Fonts.BodySize;

    /// <summary>The characters of the width that wrapping texts leave free.</summary>
    public double Padding { get; init; } = 1;

    /// <summary>The columns of the sheet across which it is merged.</summary>
    public int Span { get; init; } = 1;

    /// <summary>Whether the cells that it covers have no lines between them.</summary>
    public bool IsBare { get; init; }

    public ColumnLook Look { get; init; }

    public void Compare(IXLRange items)
    {
        if (Look == ColumnLook.Bars)
            ReportStyle.Bars(items);
        else if (Look == ColumnLook.Arrows)
            ReportStyle.Arrows(items);
        else if (Look == ColumnLook.ColourScale)
            ReportStyle.ColourScale(items.AddConditionalFormat());
        else if (Look == ColumnLook.ColourScaleOfHarm)
            ReportStyle.ColourScaleOfHarm(items.AddConditionalFormat());
        else if (Look == ColumnLook.Marks)
            ReportStyle.Marks(items);
    }
}
