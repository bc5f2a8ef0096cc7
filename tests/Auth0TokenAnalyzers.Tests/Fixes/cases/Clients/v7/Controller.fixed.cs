using System.Net.Http;
using System.Threading.Tasks;
using Auth0.ManagementApi;
using Auth0ManagementTokens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

namespace Shop.Controllers;

[ApiController]
[Route("api/users")]
public class UsersController(IConfiguration configuration, ManagementOptions options) : ControllerBase
{
    private readonly IManagementApiClient _client = new ManagementApiClient(
        "",
        configuration["Auth0:Domain"],
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!),
            new HttpClientHandler())));

    private IManagementApiClient? _second;

    private IManagementApiClient Second => _second ??= new ManagementApiClient(
        "",
        options.Domain,
        new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(options.Domain, configuration["Auth0:ClientId"]!, configuration["Auth0:ClientSecret"]!),
            new HttpClientHandler())));

    [HttpGet]
    public async Task<IActionResult> Get(string id)
    {
        await Task.Yield();
        using var connection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!),
            new HttpClientHandler()));
        using var client = new ManagementApiClient("", configuration["Auth0:Domain"], connection);
        return Ok(new object[] { client.Users, Second.Users, _client.Users, id });
    }

    [HttpPost]
    public IActionResult Post()
    {
        using (HttpClientManagementConnection apiConnection = new HttpClientManagementConnection(new Auth0ManagementTokenHandler(
            Auth0ManagementTokenProvider.GetShared(
                configuration["Auth0:Domain"]!,
                configuration["Auth0:ClientId"]!,
                configuration["Auth0:ClientSecret"]!),
            new HttpClientHandler())))
        using (ManagementApiClient api = new("", configuration["Auth0:Domain"], apiConnection))
        {
            return Ok(api.Users);
        }
    }
}

public class ManagementOptions
{
    public string Domain { get; set; } = "";
}
