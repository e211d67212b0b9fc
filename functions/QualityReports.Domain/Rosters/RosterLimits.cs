namespace QualityReports.Domain.Rosters;

/// <summary>The limits of a roster.</summary>
public static class RosterLimits
{
    /// <summary>Localities: a province has at most some 180 counties and districts; the rest is for zones, towns and industries.</summary>
    public const int Rows = 5_000;

    /// <summary>Bytes of a file, 5 MB: five thousand rows with the longest texts are about 3 MB.</summary>
    public const int FileBytes = 5 * 1024 * 1024;

    /// <summary>Characters of a name: the longest name of GB/T 2260 has 15.</summary>
    public const int NameLength = 50;

    /// <summary>Characters of a contact: an office, a person, a telephone number and an address of mail.</summary>
    public const int ContactLength = 100;
}
