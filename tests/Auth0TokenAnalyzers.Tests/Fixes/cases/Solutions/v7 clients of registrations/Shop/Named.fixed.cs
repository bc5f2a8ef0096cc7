using System;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;

namespace Shop;

public class Named
{
    private const string Client = "named";

    private readonly HttpClient _http;

    public Named(IHttpClientFactory factory, IConfiguration configuration)
    {
        var http = factory.CreateClient(Client);
        http.BaseAddress = new Uri($"https://{configuration["Auth0:Domain"]}/api/v2/");
        _http = http;
    }

    public Task<string> Roles() => _http.GetStringAsync("roles");
}
