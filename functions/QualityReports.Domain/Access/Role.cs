namespace QualityReports.Domain.Access;

/// <summary>What a person may do in an area.</summary>
public enum Role
{
    /// <summary>Sends a locality's returns.</summary>
    Clerk,

    /// <summary>Collects the returns of a province: its own figures, and those of every locality of it.</summary>
    Province,

    /// <summary>Reads every province's figures, and the nation's.</summary>
    Nation,

    /// <summary>Gives and takes roles in an area and in those that lie in it.</summary>
    Admin,
}
