using System;
using System.Collections.Generic;
using Auth0.ManagementApi;
using Microsoft.Extensions.Configuration;

public class UserDirectory
{
    private readonly IConfiguration _config;

    public UserDirectory(IConfiguration config)
    {
        _config = config;
    }

    public object Replaced(ManagementApiClient other, bool isTest)
    {
        var client = new ManagementApiClient(_config["Auth0:Token"], new ClientOptions { BaseUrl = "https://example.auth0.com/api/v2" });
        if (isTest)
            client = other;
        return client.Users;
    }

    public ManagementApiClient WithHeaders() => new(_config["Auth0:Token"], new ClientOptions
    {
        BaseUrl = "https://example.auth0.com/api/v2",
        AdditionalHeaders = new Dictionary<string, string?> { ["X-Trace"] = null },
    });

    // The client does not say which tenant.
    public ManagementApiClient WithoutTenant() => new ManagementApiClient(token: _config["Auth0:Token"]);

    public ManagementApiClient WithGivenOptions(ClientOptions options) => new ManagementApiClient(_config["Auth0:Token"], options);
}
