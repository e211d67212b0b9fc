namespace QualityReports.Domain.Forms;

/// <summary>The usual number of years from <see cref="RuleTerm.ValidFrom"/> to <see cref="RuleTerm.ValidTo"/>, for rows with a certain answer.</summary>
/// <param name="Where">The answer of the row.</param>
/// <param name="Years">The usual numbers of years.</param>
public sealed record UsualValidity(ColumnCondition Where, IReadOnlyList<int> Years)
{
    /// <summary>Whether two days are a usual number of years apart. Certificates end on the same day of the year or on the day before it; both are
    /// usual.</summary>
    public bool Includes(DateOnly from, DateOnly to)
    {
        foreach (var years in Years)
        {
            if (from.Year + years <= DateOnly.MaxValue.Year && (from.AddYears(years) == to || from.AddYears(years).AddDays(-1) == to))
                return true;
        }

        return false;
    }
}
