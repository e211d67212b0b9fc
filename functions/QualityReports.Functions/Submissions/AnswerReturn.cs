using QualityReports.Workbooks.Returned;

namespace QualityReports.Functions.Submissions;

/// <summary>Writes the answer to a return: <c>findings.json</c>, and the returned workbook where there is something to correct in it.</summary>
public sealed class AnswerReturn(AreaCatalog areas, FeedbackStore feedback)
{
    /// <param name="hasAnswered">Whether an earlier answer may be stored.</param>
    /// <param name="cancellation">Checked between two steps.</param>
    public async Task RunAsync(IncomingReturn compared, OtherReturns others, bool hasAnswered, CancellationToken cancellation)
    {
        var (address, id, judged) = (compared.Address, compared.Id, compared.Judged);
        await feedback.WriteFindingsAsync(address, id, FeedbackJson.Write(id, judged), cancellation);
        if (judged.HasReturnedWorkbook)
            await feedback.WriteReturnedAsync(address, id, await WriteWorkbookAsync(compared, others, cancellation), cancellation);
        // The earlier answer was compared with other returns; its workbook may show findings that no longer hold.
        else if (hasAnswered)
            await feedback.DeleteReturnedAsync(address, id, cancellation);
    }

    private Task<byte[]> WriteWorkbookAsync(IncomingReturn compared, OtherReturns others, CancellationToken cancellation)
    {
        var (address, judged) = (compared.Address, compared.Judged);
        var province = areas.Find(address.Province)!.Name;
        var madeFrom = MadeFrom.Returned(compared.Id, judged.IsAcceptable, judged.Document.Identity.MadeFrom);
        return ReturnedWorkbookWriter.WriteAsync(
            judged.Document, address, province, compared.Member.Name, judged.Findings, madeFrom, others.Before?.Values, cancellation);
    }
}
