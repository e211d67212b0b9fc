namespace QualityReports.Domain.Forms;

/// <summary>The type of a list's column.</summary>
public enum ColumnType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A number or code assigned by an authority; normalised before it is compared.</summary>
    Code,

    /// <summary>万元 with at most two decimals.</summary>
    Money,

    /// <summary>A calendar day.</summary>
    Date,

    /// <summary>A code of a code list.</summary>
    Choice,

    /// <summary>A unified social credit code (GB 32100) or an organization code (GB 11714).</summary>
    EnterpriseCode,
}

/// <summary>The subject of a list that reports read.</summary>
public enum ListRole
{
    /// <summary>Batches inspected.</summary>
    Inspections,

    /// <summary>Cases of counterfeiting.</summary>
    Cases,

    /// <summary>Brands with their validity.</summary>
    Brands,
}

/// <summary>A list of the form: one sheet, one row an item.</summary>
/// <param name="Code">Its code, <c>L1</c>.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Title">The subject of the list.</param>
/// <param name="MaxRows">The most rows that are accepted.</param>
/// <param name="Key">The column whose values are unique within the list, or null.</param>
/// <param name="Identity">The columns that identify a row across uploads.</param>
/// <param name="Columns">The columns in the template's order.</param>
/// <param name="Validities">The usual validity of rows with certain answers, or null.</param>
/// <param name="Role">The subject for which reports read it; null for a list that they do not read.</param>
public sealed record ListDefinition(
    string Code,
    string Sheet,
    Text Title,
    int MaxRows,
    string? Key,
    IReadOnlyList<string> Identity,
    IReadOnlyList<ListColumn> Columns,
    IReadOnlyList<UsualValidity>? Validities,
    ListRole? Role)
{
    /// <summary>The position of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i].Code, column, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}

/// <summary>One column of a list.</summary>
/// <param name="Code">Its code, which the hidden header row carries.</param>
/// <param name="Unit">The unit, where it has one.</param>
/// <param name="Required">Whether blank is an error in a row that is not empty.</param>
/// <param name="RequiredIf">The answer of another column that makes this one required, or null.</param>
/// <param name="NotAfterPeriodEnd">Whether a date after the period's last day is an error.</param>
/// <param name="NotBefore">The date column of the same row that this date must not precede, or null.</param>
/// <param name="WithinPeriod">Whether the column is about the period, so that a date before its first day is a warning.</param>
public sealed record ListColumn(
    string Code,
    Text Label,
    Text? Unit,
    ColumnType Type,
    bool Required,
    ColumnCondition? RequiredIf,
    string? CodeList,
    bool NotAfterPeriodEnd = false,
    string? NotBefore = null,
    bool WithinPeriod = false);

/// <summary>A condition on another column of the same row.</summary>
/// <param name="EqualTo">The code that its answer must be.</param>
public sealed record ColumnCondition(string Column, string EqualTo);
