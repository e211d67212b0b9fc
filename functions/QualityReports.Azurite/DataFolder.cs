namespace QualityReports.Azurite;

/// <summary>A folder of kept data in use. Two emulators on one folder would overwrite each other's data.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockFile = "in-use.lock";

    private readonly FileStream _lock;

    private DataFolder(FileStream taken) => _lock = taken;

    /// <summary>Locks a folder until disposal or the end of this process; creates a missing folder.</summary>
    /// <exception cref="AzuriteException">Another process uses it.</exception>
    public static DataFolder Take(string path)
    {
        var file = Path.Combine(Directory.CreateDirectory(path).FullName, LockFile);
        try
        {
            return new DataFolder(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose));
        }
        catch (IOException exception) when (File.Exists(file))
        {
            throw new AzuriteException($"{path} is in use by a running qr: work on that one with --connection and the storage that it printed, or end it.",
                exception);
        }
    }

    public void Dispose() => _lock.Dispose();
}
