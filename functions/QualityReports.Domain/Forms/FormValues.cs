using System.Diagnostics.CodeAnalysis;

namespace QualityReports.Domain.Forms;

/// <summary>Reads the values of a form file by type.</summary>
internal static class FormValues
{
    public static JsonElement? Find(this JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

    public static string String(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static string? OptionalString(this JsonElement element, string name) => element.Find(name)?.GetString();

    public static IReadOnlyList<string> Strings(this JsonElement element, string name) => element.List(name, value => value.GetString()!);

    public static int Int(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static decimal Decimal(this JsonElement element, string name, decimal otherwise = 0) => element.Find(name)?.GetDecimal() ?? otherwise;

    /// <summary>False where it is absent.</summary>
    public static bool Bool(this JsonElement element, string name) => element.Find(name)?.GetBoolean() ?? false;

    public static IndicatorCode Code(this JsonElement element, string name) => new(element.String(name));

    public static IndicatorCode? OptionalCode(this JsonElement element, string name) =>
        element.OptionalString(name) is { } code ? new IndicatorCode(code) : null;

    public static Text Text(this JsonElement element, string name) => element.GetProperty(name).AsText();

    public static Text? OptionalText(this JsonElement element, string name) => element.Find(name)?.AsText();

    public static Text AsText(this JsonElement element) => new(element.String("zh"), element.String("en"));

    public static T Enum<T>(this JsonElement element, string name)
        where T : struct, Enum => element.GetProperty(name).AsEnum<T>();

    public static T AsEnum<T>(this JsonElement element)
        where T : struct, Enum => EnumOf<T>(element.GetString()!);

    // The file writes CountYes as count-yes and YesNo as yesno.
    [SuppressMessage("Usage", "CA2263", Justification = "The generic parser is compiled at run time, for each type anew.")]
    public static T EnumOf<T>(string text)
        where T : struct, Enum => (T)System.Enum.Parse(typeof(T), text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static IReadOnlyList<T> List<T>(this JsonElement element, string name, Func<JsonElement, T> read) => element.OptionalList(name, read)!;

    public static IReadOnlyList<T>? OptionalList<T>(this JsonElement element, string name, Func<JsonElement, T> read)
    {
        if (element.Find(name) is not { } items)
            return null;
        var list = new T[items.GetArrayLength()];
        var count = 0;
        foreach (var item in items.EnumerateArray())
            list[count++] = read(item);
        return list;
    }
}
