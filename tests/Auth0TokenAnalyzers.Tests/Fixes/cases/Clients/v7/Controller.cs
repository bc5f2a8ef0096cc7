using System.Threading.Tasks;
using Auth0.ManagementApi;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;

namespace Shop.Controllers;

[ApiController]
[Route("api/users")]
public class UsersController(IConfiguration configuration, ManagementOptions options) : ControllerBase
{
    private readonly IManagementApiClient _client = new ManagementApiClient(configuration["Auth0:ManagementApiToken"], configuration["Auth0:Domain"]);

    private IManagementApiClient? _second;

    private IManagementApiClient Second => _second ??= new ManagementApiClient(configuration["Auth0:ManagementApiToken"], options.Domain);

    [HttpGet]
    public async Task<IActionResult> Get(string id)
    {
        await Task.Yield();
        using var client = new ManagementApiClient(configuration["Auth0:ManagementApiToken"], configuration["Auth0:Domain"]);
        return Ok(new object[] { client.Users, Second.Users, _client.Users, id });
    }

    [HttpPost]
    public IActionResult Post()
    {
        using (ManagementApiClient api = new(configuration["Auth0:ManagementApiToken"], configuration["Auth0:Domain"]))
        {
            return Ok(api.Users);
        }
    }
}

public class ManagementOptions
{
    public string Domain { get; set; } = "";
}
