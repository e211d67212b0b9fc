namespace QualityReports.Domain.Findings;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>The return is not taken.</summary>
    Error,

    /// <summary>The return is taken; somebody should look.</summary>
    Warning,

    /// <summary>Said for information.</summary>
    Note,
}

/// <summary>What a finding is about; findings are listed in this order.</summary>
public enum FindingScope
{
    /// <summary>The file as a file.</summary>
    File,

    /// <summary>Whether it is our template.</summary>
    Template,

    /// <summary>Whose return it is, and for when.</summary>
    Identity,

    /// <summary>One entry cell.</summary>
    Cell,

    /// <summary>One row of a list.</summary>
    Row,

    /// <summary>A list as a whole.</summary>
    List,

    /// <summary>Several entry cells together.</summary>
    CrossCell,

    /// <summary>Entry cells and a list together.</summary>
    CrossList,

    /// <summary>A comparison with earlier returns.</summary>
    History,

    /// <summary>A province's roster, which is no return.</summary>
    Roster,
}

/// <summary>A kind of finding: one stable code each, documented in docs/reference/findings.md.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Scope">What it is about.</param>
public sealed record FindingKind(string Code, FindingSeverity Severity, FindingScope Scope)
{
    /// <summary>Whether it refuses the file as such, so that nothing in it was judged.</summary>
    public bool Rejects => Severity == FindingSeverity.Error && Scope <= FindingScope.Identity;
}
