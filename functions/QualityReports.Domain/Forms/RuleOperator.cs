namespace QualityReports.Domain.Forms;

/// <summary>The required relation between the two sides of a rule.</summary>
public enum RuleOperator
{
    /// <summary>Equal.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Below.</summary>
    Below,

    /// <summary>Not above.</summary>
    AtMost,

    /// <summary>Above.</summary>
    Above,

    /// <summary>Not below.</summary>
    AtLeast,

    /// <summary>Both sides are answered, or neither is.</summary>
    BothOrNeither,

    /// <summary>Not both sides are answered.</summary>
    Exclusive,
}
