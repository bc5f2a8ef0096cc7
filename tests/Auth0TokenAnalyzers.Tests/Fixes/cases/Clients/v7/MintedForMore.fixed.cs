using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using Auth0.ManagementApi;
using Auth0ManagementTokens;

public class UserService
{
    public (IManagementApiClient Client, AuthenticationHeaderValue Header) Create(string domain, byte[] key)
    {
        var token = Auth0ManagementTokenProvider.Shared.GetToken();
        var client = new ManagementApiClient(
            "",
            $"{domain}.auth0.com",
            new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
                Auth0ManagementTokenProvider.Shared,
                new HttpClientHandler())));
        return (client, new AuthenticationHeaderValue("Bearer", token));
    }
}
