// The public shape of Flurl.Http 4.0 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Flurl.Http.
using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Flurl.Http
{
    public interface IHeadersContainer
    {
    }

    public interface IFlurlResponse : IDisposable
    {
        HttpResponseMessage ResponseMessage { get; }

        int StatusCode { get; }

        Task<T> GetJsonAsync<T>();

        Task<string> GetStringAsync();
    }

    public interface IFlurlRequest : IHeadersContainer
    {
        Url Url { get; set; }

        Task<IFlurlResponse> SendAsync(HttpMethod verb, HttpContent content = null, HttpCompletionOption completionOption = HttpCompletionOption.ResponseContentRead, CancellationToken cancellationToken = default);
    }

    public interface IFlurlClient : IHeadersContainer, IDisposable
    {
        string BaseUrl { get; set; }

        HttpClient HttpClient { get; }

        IFlurlRequest Request(params object[] urlSegments);
    }

    public class FlurlClient : IFlurlClient
    {
        public FlurlClient(string baseUrl = null)
        {
        }

        public FlurlClient(HttpClient httpClient, string baseUrl = null)
        {
        }

        public string BaseUrl { get; set; }

        public HttpClient HttpClient { get; }

        public IFlurlRequest Request(params object[] urlSegments) => null;

        public virtual void Dispose()
        {
        }
    }

    public static class HeaderExtensions
    {
        public static T WithHeader<T>(this T obj, string name, object value)
            where T : IHeadersContainer => obj;

        public static T WithHeaders<T>(this T obj, object headers, bool replaceUnderscoreWithHyphen = true)
            where T : IHeadersContainer => obj;

        public static T WithOAuthBearerToken<T>(this T obj, string token)
            where T : IHeadersContainer => obj;
    }

    public static class ResponseExtensions
    {
        public static Task<T> ReceiveJson<T>(this Task<IFlurlResponse> response) => null;

        public static Task<string> ReceiveString(this Task<IFlurlResponse> response) => null;
    }
}
