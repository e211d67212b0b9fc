namespace QualityReports.Domain.Values;

/// <summary>The code of an indicator, a section letter and two digits: <c>C01</c>. Also a column's name in Table storage.</summary>
/// <param name="Value">The code as the form writes it.</param>
[JsonConverter(typeof(IndicatorCodeJsonConverter))]
public sealed record IndicatorCode(string Value) : IComparable<IndicatorCode>
{
    /// <summary>Whether a text has the form of an indicator's code: a capital letter and two digits.</summary>
    public static bool IsOne(string? text) => text is [>= 'A' and <= 'Z', >= '0' and <= '9', >= '0' and <= '9'];

    /// <inheritdoc/>
    public int CompareTo(IndicatorCode? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public bool Equals(IndicatorCode? other) => Value == other?.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Writes a code as its text, also as the name of a property.</summary>
internal sealed class IndicatorCodeJsonConverter : JsonConverter<IndicatorCode>
{
    public override IndicatorCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override IndicatorCode ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, IndicatorCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, IndicatorCode value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
