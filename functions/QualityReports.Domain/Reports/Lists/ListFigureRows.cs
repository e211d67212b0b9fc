namespace QualityReports.Domain.Reports.Lists;

/// <summary>Selects the rows of a figure of the lists.</summary>
public static class ListFigureRows
{
    /// <summary>The list of a figure.</summary>
    public static ListRole ListOf(ListFigure figure) => figure switch
    {
        ListFigure.Batches or ListFigure.FailedBatches => ListRole.Inspections,
        ListFigure.Cases or ListFigure.Dens => ListRole.Cases,
        _ => ListRole.Brands,
    };

    /// <summary>The column that groups the figure.</summary>
    public static string GroupColumnOf(ListFigure figure) => ListOf(figure) == ListRole.Brands ? ReportLists.Kind : ReportLists.Category;

    /// <summary>Whether a row of that list is counted.</summary>
    /// <param name="group">A product category, or a kind of brand; null for all.</param>
    /// <param name="end">The period's last day.</param>
    internal static bool Contain(ListFigure figure, string? group, DateOnly end, NamedRow row)
    {
        if (group is not null && row.TextOf(GroupColumnOf(figure)) != group)
            return false;
        return figure switch
        {
            ListFigure.FailedBatches => FailedProduct.Is(row),
            ListFigure.Dens => CaseCategory.HasDen(row),
            ListFigure.ValidBrands => Brand.ValidAt(end, row) is not null,
            ListFigure.ExpiringBrands => Brand.ValidAt(end, row) is { Expires: true },
            _ => true,
        };
    }
}
