namespace QualityReports.Domain.Access;

/// <summary>The role of a person in an area.</summary>
public enum Role
{
    /// <summary>Sends the returns of a locality.</summary>
    Clerk,

    /// <summary>Collects the returns of a province: reads its figures and those of its localities.</summary>
    Province,

    /// <summary>Reads the figures of the nation and of every province.</summary>
    Nation,

    /// <summary>Gives and removes roles in an area and in the areas within it.</summary>
    Admin,
}
