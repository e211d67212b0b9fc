namespace QualityReports.LocalHost.Cli;

/// <summary>The target of returned workbooks: one file, or a folder with the names of the checked files.</summary>
internal sealed class ReturnedTarget
{
    private readonly string _path;
    private readonly bool _isFolder;

    private ReturnedTarget(string path, bool isFolder) => (_path, _isFolder) = (path, isFolder);

    /// <summary>Determines the target. No workbook may overwrite a checked file or another workbook.</summary>
    /// <param name="path">A folder if it exists or ends with a separator; otherwise a file.</param>
    public static ReturnedTarget Of(string path, IReadOnlyList<FileInfo> files)
    {
        var target = new ReturnedTarget(path, Directory.Exists(path) || Path.EndsInDirectorySeparator(path));
        if (!target._isFolder && files.Count > 1)
            throw new CommandException($"--returned {path} is one file for {files.Count} workbooks: name a folder that is there, or end it with /.");
        var taken = files.Select(file => file.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files.Where(file => !taken.Add(target.For(file).FullName)))
            throw new CommandException($"--returned would overwrite {target.For(file)}: name another place, or check {file} on its own.");
        return target;
    }

    public FileInfo For(FileInfo file) => new(_isFolder ? Path.Combine(_path, file.Name) : _path);
}
