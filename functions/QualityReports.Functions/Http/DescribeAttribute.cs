namespace QualityReports.Functions.Http;

/// <summary>What the API's document says of an HTTP function beside its route and its rule.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DescribeAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>The JSON that it takes; null where it takes none.</summary>
    public Type? Body { get; set; }

    /// <summary>The media type of what it takes, where that is no JSON.</summary>
    public string? BodyType { get; set; }

    /// <summary>The status of an answer that went well.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The JSON that it answers with; null where it answers with none.</summary>
    public Type? Answer { get; set; }

    /// <summary>The media type of the answer, where that is no JSON.</summary>
    public string? AnswerType { get; set; }

    /// <summary>The names of the parameters after the question mark.</summary>
    public string[] Query { get; set; } = [];
}
