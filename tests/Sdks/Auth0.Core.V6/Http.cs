// The public shape of Auth0.Core 6.5 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.Core.
using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Auth0.Core.Http
{
    public interface IApiConnection
    {
    }

    public class ApiConnection : IApiConnection, IDisposable
    {
        public ApiConnection(string token, string baseUrl, HttpMessageHandler handler = null)
        {
        }

        public ApiConnection(string token, string baseUrl, HttpClient httpClient)
        {
        }

        public void Dispose()
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
