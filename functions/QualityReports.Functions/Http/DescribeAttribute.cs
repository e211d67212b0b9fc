namespace QualityReports.Functions.Http;

/// <summary>The description of an HTTP function in the OpenAPI document, beside its route and rule.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DescribeAttribute(string summary) : Attribute
{
    public string Summary { get; } = summary;

    /// <summary>The type of the JSON body; null without one.</summary>
    public Type? Body { get; set; }

    /// <summary>The media type of a body that is no JSON.</summary>
    public string? BodyType { get; set; }

    public int Status { get; set; } = 200;

    /// <summary>The type of the JSON answer; null without one.</summary>
    public Type? Answer { get; set; }

    /// <summary>The media type of an answer that is no JSON.</summary>
    public string? AnswerType { get; set; }

    public string[] Query { get; set; } = [];
}
