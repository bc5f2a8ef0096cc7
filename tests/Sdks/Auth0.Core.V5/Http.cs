// The public shape of Auth0.Core 5.11 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.Core.
using System.Collections.Generic;
using System.Net.Http;

namespace Auth0.Core.Http
{
    public class DiagnosticsHeader
    {
        public static DiagnosticsHeader Default => null;

        public static DiagnosticsHeader Suppress => null;

        public DiagnosticsHeader AddEnvironment(string name, object version) => this;
    }

    public interface IApiConnection
    {
    }

    public class ApiConnection : IApiConnection
    {
        public ApiConnection(string token, string baseUrl, DiagnosticsHeader diagnostics, HttpMessageHandler handler = null)
        {
        }

        public ApiConnection(string token, string baseUrl, DiagnosticsHeader diagnostics, HttpClient httpClient)
        {
        }
    }
}

namespace Auth0.Core.Collections
{
    public interface IPagedList<T> : IList<T>
    {
    }
}
