using Microsoft.AspNetCore.Http;

namespace ReformBot.Serving.Http;

/// <summary>The boundary of a request: whatever happens inside, the client gets JSON and never a text that was not meant for it.</summary>
internal sealed class ErrorBoundary(RequestDelegate next, Action<string> report)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentLength: null, StatusCode: >= StatusCodes.Status400BadRequest and var status })
                await ApiErrors.SendAsync(context, ApiException.Of(status, ApiErrors.OfStatus(status)));
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            // The client went away: nobody is there to be told.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await TellAsync(context, e);
        }
    }

    private async Task TellAsync(HttpContext context, Exception e)
    {
        var known = ApiErrors.Known(e);
        if (known is null or { InnerException: IOException, Status: StatusCodes.Status503ServiceUnavailable })
            report(known is null ? e.GetType().Name : e.Message);
        if (!context.Response.HasStarted)
            await ApiErrors.SendAsync(context, known ?? ApiErrors.Unknown(e));
        else if (EventStream.IsOpen(context))
            await new EventStream(context).SendAsync(json => ApiErrors.Write(json, known ?? ApiErrors.Unknown(e)), context.RequestAborted);
        else
            context.Abort();
    }
}
