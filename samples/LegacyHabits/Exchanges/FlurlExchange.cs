using System;
using System.Threading.Tasks;
using Flurl.Http;
using Microsoft.Extensions.Configuration;

namespace LumenBooks.Exchanges;

/// <summary>Flurl; "a token is good for a day or two".</summary>
public class FlurlExchange
{
    private static string _token = "";
    private static DateTime _fetched;

    private readonly IConfiguration _configuration;

    public FlurlExchange(IConfiguration configuration) => _configuration = configuration;

    public async Task PrintAsync()
    {
        var json = await $"https://{_configuration["Auth0:Domain"]}/api/v2/clients"
            .WithOAuthBearerToken(await GetTokenAsync())
            .GetStringAsync();
        Lists.Print(json);
    }

    private async Task<string> GetTokenAsync()
    {
        if (_token == "" || _fetched.AddHours(36) < DateTime.UtcNow)
        {
            var response = await $"https://{_configuration["Auth0:Domain"]}/oauth/token"
                .PostJsonAsync(new
                {
                    grant_type = "client_credentials",
                    client_id = _configuration["Auth0:ClientId"],
                    client_secret = _configuration["Auth0:ClientSecret"],
                    audience = $"https://{_configuration["Auth0:Domain"]}/api/v2/",
                })
                .ReceiveJson<TokenResponse>();

            _token = response.AccessToken;
            _fetched = DateTime.UtcNow;
        }

        return _token;
    }
}
