using System.Text;

namespace QualityReports.Workbooks.Tests.Reading.Screen;

/// <summary>Reads CSV text (RFC 4180).</summary>
internal static class CsvText
{
    /// <summary>Its rows and their fields.</summary>
    public static List<List<string>> Read(string text)
    {
        var (rows, row, field, isQuoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else if (character == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && character is ',' or '\n' && !isQuoted)
                EndField(character);
            else if (isQuoted || character != '\r')
                field.Append(character);
        }

        EndField('\n');
        return rows;

        void EndField(char separator)
        {
            row.Add(field.ToString());
            field.Clear();
            if (separator == ',')
                return;
            rows.Add(row);
            row = [];
        }
    }
}
