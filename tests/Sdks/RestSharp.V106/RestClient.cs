// The public shape of RestSharp 106.15 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named RestSharp.
using System;
using System.Threading;
using System.Threading.Tasks;
using RestSharp.Authenticators;

namespace RestSharp
{
    public partial interface IRestClient
    {
        IAuthenticator Authenticator { get; set; }

        Uri BaseUrl { get; set; }

        IRestResponse Execute(IRestRequest request);

        IRestResponse Execute(IRestRequest request, Method httpMethod);

        IRestResponse<T> Execute<T>(IRestRequest request);

        Task<IRestResponse> ExecuteAsync(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default);

        Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken cancellationToken = default);

        Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, CancellationToken cancellationToken = default);

        Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default);

        Task<IRestResponse> ExecuteTaskAsync(IRestRequest request);

        Task<IRestResponse> ExecuteTaskAsync(IRestRequest request, CancellationToken token);

        Task<IRestResponse<T>> ExecuteTaskAsync<T>(IRestRequest request);
    }

    public partial class RestClient : IRestClient
    {
        public RestClient()
        {
        }

        public RestClient(Uri baseUrl)
        {
        }

        public RestClient(string baseUrl)
        {
        }

        public IAuthenticator Authenticator { get; set; }

        public virtual Uri BaseUrl { get; set; }

        public int Timeout { get; set; }

        public virtual IRestResponse Execute(IRestRequest request) => null;

        public virtual IRestResponse Execute(IRestRequest request, Method httpMethod) => null;

        public virtual IRestResponse<T> Execute<T>(IRestRequest request) => null;

        public Task<IRestResponse> ExecuteAsync(IRestRequest request, Method httpMethod, CancellationToken cancellationToken = default) => null;

        public Task<IRestResponse> ExecuteAsync(IRestRequest request, CancellationToken token = default) => null;

        public Task<IRestResponse<T>> ExecuteAsync<T>(IRestRequest request, CancellationToken cancellationToken = default) => null;

        public Task<IRestResponse> ExecutePostAsync(IRestRequest request, CancellationToken cancellationToken = default) => null;

        public virtual Task<IRestResponse> ExecuteTaskAsync(IRestRequest request) => null;

        public virtual Task<IRestResponse> ExecuteTaskAsync(IRestRequest request, CancellationToken token) => null;

        public virtual Task<IRestResponse<T>> ExecuteTaskAsync<T>(IRestRequest request) => null;
    }

    public static partial class RestClientExtensions
    {
        public static Task<T> PostAsync<T>(this IRestClient client, IRestRequest request, CancellationToken cancellationToken = default) => null;

        public static IRestResponse<T> Post<T>(this IRestClient client, IRestRequest request) => null;

        public static IRestResponse Get(this IRestClient client, IRestRequest request) => null;

        public static IRestResponse Post(this IRestClient client, IRestRequest request) => null;

        public static IRestClient AddDefaultHeader(this IRestClient restClient, string name, string value) => null;
    }
}

namespace RestSharp.Authenticators
{
    public interface IAuthenticator
    {
        void Authenticate(IRestClient client, IRestRequest request);
    }

    public class JwtAuthenticator : IAuthenticator
    {
        public JwtAuthenticator(string accessToken)
        {
        }

        public void SetBearerToken(string accessToken)
        {
        }

        public void Authenticate(IRestClient client, IRestRequest request)
        {
        }
    }
}
