namespace QualityReports.Domain.Findings;

/// <summary>The severity of a finding.</summary>
public enum FindingSeverity
{
    /// <summary>The return is not accepted.</summary>
    Error,

    /// <summary>The return is accepted; a person should check it.</summary>
    Warning,

    /// <summary>For information.</summary>
    Note,
}

/// <summary>The subject area of a finding; findings are listed in this order.</summary>
public enum FindingScope
{
    /// <summary>The file.</summary>
    File,

    /// <summary>The template.</summary>
    Template,

    /// <summary>The locality and the period of the return.</summary>
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

    /// <summary>A comparison with other returns.</summary>
    History,

    /// <summary>A province's roster, which is no return.</summary>
    Roster,
}

/// <summary>A kind of finding: one stable code each, documented in docs/reference/findings.md.</summary>
public sealed record FindingKind(string Code, FindingSeverity Severity, FindingScope Scope)
{
    /// <summary>Whether it refuses the file, so that its content was not checked.</summary>
    public bool Rejects => Severity == FindingSeverity.Error && Scope <= FindingScope.Identity;
}
