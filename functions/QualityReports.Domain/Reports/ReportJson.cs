using System.Text.Encodings.Web;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace QualityReports.Domain.Reports;

/// <summary>Writes <c>report.json</c>, and reads the parts that the next version needs.</summary>
public static class ReportJson
{
    /// <summary>The options for writing reports.</summary>
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AllowAbsence } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UtcTimeConverter(), new IndicatorValueConverter() },
    };

    /// <summary>The file's bytes; the same for the same report.</summary>
    public static byte[] Write(ProvincialReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Options);

    /// <summary>Reads the number and the answers of a version.</summary>
    /// <param name="json">The bytes of its report.json.</param>
    public static PreviousVersion ReadPrevious(ReadOnlyMemory<byte> json, FormEdition form)
    {
        using var document = JsonDocument.Parse(json);
        var values = document.RootElement.GetProperty("localities").EnumerateArray().ToDictionary(
            locality => locality.GetProperty("code").GetString()!,
            locality => ReadValues(locality, form));
        return new PreviousVersion(document.RootElement.GetProperty("version").GetInt32(), values);
    }

    /// <summary>Reads the answers of a locality or of a part, except those unknown to the form.</summary>
    internal static IReadOnlyDictionary<IndicatorCode, IndicatorValue> ReadValues(JsonElement json, FormEdition form) =>
        json.GetProperty("values").EnumerateObject()
            .Select(property => (Indicator: form.FindIndicator(new IndicatorCode(property.Name)), property.Value))
            .Where(pair => pair.Indicator is not null)
            .ToDictionary(pair => pair.Indicator!.Code, pair => ReadValue(pair.Value, pair.Indicator!.Type));

    // The serializer refuses a type with a required member that the JSON omits. Required is for code that builds a report; a report is never deserialized.
    private static void AllowAbsence(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }

    private static IndicatorValue ReadValue(JsonElement json, IndicatorType type)
    {
        if (json.ValueKind == JsonValueKind.String && json.GetString() == IndicatorValue.NotApplicable.ToString())
            return IndicatorValue.NotApplicable;
        return type switch
        {
            IndicatorType.YesNo => IndicatorValue.YesNo(json.GetBoolean()),
            IndicatorType.Count => IndicatorValue.Count(json.GetInt64()),
            IndicatorType.Money => IndicatorValue.OfMoney(new Money(decimal.ToInt64(json.GetDecimal() * 100))),
            IndicatorType.Percent => IndicatorValue.Percent(decimal.ToInt64(json.GetDecimal() * 100)),
            IndicatorType.Date => IndicatorValue.Date(DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            IndicatorType.Choice => IndicatorValue.Choice(json.GetString()!),
            _ => IndicatorValue.Text(json.GetString()!),
        };
    }

    private sealed class UtcTimeConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private sealed class IndicatorValueConverter : JsonConverter<IndicatorValue>
    {
        // Values are read by the types of their indicators. These are answers to conditions only: yes, no, a choice, N/A.
        public override IndicatorValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? IndicatorValue.YesNo(reader.GetBoolean())
            : reader.GetString() == IndicatorValue.NotApplicable.ToString() ? IndicatorValue.NotApplicable
            : IndicatorValue.Choice(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, IndicatorValue value, JsonSerializerOptions options)
        {
            if (value.IsNumber)
                writer.WriteNumberValue(value.Amount);
            else if (value.Kind == ValueKind.YesNo)
                writer.WriteBooleanValue(value.IsYes);
            else
                writer.WriteStringValue(value.ToString());
        }
    }
}
