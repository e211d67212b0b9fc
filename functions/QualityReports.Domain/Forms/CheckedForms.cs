using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace QualityReports.Domain.Forms;

/// <summary>
/// The form files that <see cref="FormReader.Read"/> found nothing in when they were last changed, <c>Forms/checked.txt</c>: to check them again at every start would
/// take as long as everything else in it. A test holds the list to the files and the schema, and writes it anew; what is not listed is checked at start-up.
/// </summary>
internal static class CheckedForms
{
    private const string List = "checked-forms.txt";

    /// <summary>Whether a form was checked as it is, on the schema as it is.</summary>
    public static bool Contain(string json) => EmbeddedFile.ReadText(List).Contains(HashOf(json), StringComparison.Ordinal);

    /// <summary>
    /// What is listed of a form: the XXH64 of its text and the schema's, whichever way a checkout ends their lines. It tells mistakes, not attacks, from what was
    /// checked; a cryptographic hash would load the system's library for it.
    /// </summary>
    public static string HashOf(string json)
    {
        var text = (json + EmbeddedFile.ReadText(FormCatalog.SchemaFile)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(text)).ToString("x16", CultureInfo.InvariantCulture);
    }
}
