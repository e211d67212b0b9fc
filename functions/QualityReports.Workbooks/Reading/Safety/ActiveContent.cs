namespace QualityReports.Workbooks.Reading.Safety;

/// <summary>
/// Refuses workbooks that could do something when they are opened: macros, links that start programs, embedded objects. Intake runs nothing of
/// it, but the file is kept, and people open it. What it is, is told by content types, relationships and names, in that order of weight: a type that is
/// only the default of an extension says nothing about a part, except about the workbook part itself.
/// </summary>
internal static class ActiveContent
{
    private const string VbaProject = "vbaProject.bin";

    // The last step of a relationship's type: the part before it differs between Transitional, Strict and Microsoft's extensions.
    private static readonly Dictionary<string, (FindingKind Kind, Text What)> Relations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vbaProject"] = (FindingKinds.FileMacro, ReadingTexts.VbaProject),
        ["xlMacrosheet"] = (FindingKinds.FileMacro, ReadingTexts.MacroSheet),
        ["xlIntlMacrosheet"] = (FindingKinds.FileMacro, ReadingTexts.MacroSheet),
        ["macrosheet"] = (FindingKinds.FileMacro, ReadingTexts.MacroSheet),
        ["oleObject"] = (FindingKinds.FileActiveContent, ReadingTexts.EmbeddedObject),
        ["package"] = (FindingKinds.FileActiveContent, ReadingTexts.EmbeddedObject),
        ["control"] = (FindingKinds.FileActiveContent, ReadingTexts.ActiveXControl),
        ["activeXControlBinary"] = (FindingKinds.FileActiveContent, ReadingTexts.ActiveXControl),
    };

    private static readonly Dictionary<string, (FindingKind Kind, Text What)> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.ms-office.vbaProject"] = (FindingKinds.FileMacro, ReadingTexts.VbaProject),
        ["application/vnd.ms-excel.macrosheet+xml"] = (FindingKinds.FileMacro, ReadingTexts.MacroSheet),
        ["application/vnd.ms-excel.intlmacrosheet+xml"] = (FindingKinds.FileMacro, ReadingTexts.MacroSheet),
        ["application/vnd.openxmlformats-officedocument.oleObject"] = (FindingKinds.FileActiveContent, ReadingTexts.EmbeddedObject),
        ["application/vnd.ms-office.activeX"] = (FindingKinds.FileActiveContent, ReadingTexts.ActiveXControl),
        ["application/vnd.ms-office.activeX+xml"] = (FindingKinds.FileActiveContent, ReadingTexts.ActiveXControl),
    };

    /// <summary>Refuses active content.</summary>
    /// <returns>A note about links to other workbooks, which intake ignores; null where there are none.</returns>
    public static Finding? Check(Package package, ContentTypes types, string workbookPart)
    {
        if (types.Of(workbookPart).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            throw UnreadableFileException.Of(FindingKinds.FileMacro, ReadingTexts.MacroWorkbook);
        foreach (var part in package.Names)
            CheckPart(types, part);
        var links = new ExternalLinks(package);
        foreach (var part in package.Names.Where(PartName.IsRelationships))
        {
            foreach (var relationship in Relationships.ReadAll(package, part))
                CheckRelationship(relationship, part, links);
        }

        return links.Check();
    }

    private static void CheckPart(ContentTypes types, string part)
    {
        if (part.EndsWith(VbaProject, StringComparison.OrdinalIgnoreCase))
            throw UnreadableFileException.Of(FindingKinds.FileMacro, ReadingTexts.VbaProject);
        if (types.Declared(part) is { } type && Types.TryGetValue(type, out var found))
            throw UnreadableFileException.Of(found.Kind, found.What);
    }

    private static void CheckRelationship(Relationship relationship, string part, ExternalLinks links)
    {
        var type = relationship.Type.Trim();
        var name = type[(type.LastIndexOf('/') + 1)..];
        if (Relations.TryGetValue(name, out var found))
            throw UnreadableFileException.Of(found.Kind, found.What);
        links.Take(name, PartName.SourceOf(part), relationship);
    }
}
