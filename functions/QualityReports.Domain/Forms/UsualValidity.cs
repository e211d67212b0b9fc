namespace QualityReports.Domain.Forms;

/// <summary>For how many years a row with a certain answer is usually valid, from <see cref="RuleTerm.ValidFrom"/> to <see cref="RuleTerm.ValidTo"/>.</summary>
/// <param name="Where">The answer that the row must have.</param>
/// <param name="Years">The numbers of years that are usual.</param>
public sealed record UsualValidity(ColumnCondition Where, IReadOnlyList<int> Years)
{
    /// <summary>Whether two days are so many years apart. Certificates end on the same day of the year or on the day before it; both are usual.</summary>
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
