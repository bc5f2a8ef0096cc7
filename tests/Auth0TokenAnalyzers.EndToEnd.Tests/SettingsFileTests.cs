using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>The command line writes configuration files together with the code that reads them.</summary>
[Collection(PackageCollection.Name)]
public sealed class SettingsFileTests(PackedPackage package)
{
    private const string Program = """
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.IdentityModel.Tokens;

        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/", (IConfiguration configuration) => Users.Token(configuration).Length);
        app.Run();

        public static class Users
        {
            public static string Token(IConfiguration configuration)
            {
                var key = new SymmetricSecurityKey(Convert.FromBase64String(configuration["Auth0:GlobalClientSecret"]!));
                var token = new JwtSecurityToken(
                    audience: $"https://{configuration["Auth0:Domain"]}/api/v2/",
                    expires: DateTime.UtcNow.AddDays(365),
                    signingCredentials: new SigningCredentials(key, SecurityAlgorithms.HmacSha256));
                return new JwtSecurityTokenHandler().WriteToken(token);
            }
        }
        """;

    private static readonly byte[] Before =
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes("{\r\n  // Münster\r\n  \"Auth0\": {\r\n    \"Domain\": \"example.auth0.com\",\r\n    \"GlobalClientSecret\": \"ZHVtbXktZ2xvYmFsLXNlY3JldC1vZi1hLXRlc3Q=\"\r\n  }\r\n}\r\n"),
    ];

    private static readonly byte[] After =
    [
        .. Encoding.UTF8.Preamble,
        .. Encoding.UTF8.GetBytes("{\r\n  // Münster\r\n  \"Auth0\": {\r\n    \"Domain\": \"example.auth0.com\",\r\n    \"Management\": {\r\n      \"ClientId\": \"\",\r\n      \"ClientSecret\": \"\"\r\n    }\r\n  }\r\n}\r\n"),
    ];

    [Fact]
    public async Task The_settings_of_a_web_project_change_with_its_code()
    {
        ConsumerProject web = Web("SettingsMoved").With("appsettings.Development.json", """{ "Logging": {}, "Auth0": { "GlobalClientSecret": "" } }""");
        File.WriteAllBytes(Path.Combine(web.Folder, "appsettings.json"), Before);
        Assert.True((await web.BuildAsync()).Succeeded);

        await web.FormatAsync("AUTH0001", "AUTH0003");
        BuildLog build = await web.BuildAsync("--no-restore");

        Assert.Equal(After, File.ReadAllBytes(Path.Combine(web.Folder, "appsettings.json")));
        // Empty settings there would hide what a person fills in the file below it.
        Assert.Equal("""{ "Logging": {} }""", web.Read("appsettings.Development.json"));
        Assert.DoesNotContain("// Set", web.Read("Program.cs"), StringComparison.Ordinal);
        Assert.True(build.Succeeded, build.Output);
        Assert.Empty(build.OfThePackage);
    }

    [Fact]
    public async Task Settings_that_are_kept_elsewhere_are_asked_for_in_a_comment()
    {
        ConsumerProject web = Web("SettingsElsewhere").With("appsettings.json", """{ "Auth0": { "Domain": "example.auth0.com" } }""");
        Assert.True((await web.BuildAsync()).Succeeded);

        await web.FormatAsync("AUTH0001", "AUTH0003");

        Assert.Equal("""{ "Auth0": { "Domain": "example.auth0.com" } }""", web.Read("appsettings.json"));
        Assert.Contains("""
            // Set Auth0:Management:ClientId and Auth0:Management:ClientSecret to those of a machine-to-machine application.
                        // They take the place of Auth0:GlobalClientSecret.
                        configuration["Auth0:Management:ClientId"]!,
            """.Replace("\r\n", "\n", StringComparison.Ordinal), web.Read("Program.cs"), StringComparison.Ordinal);
    }

    private ConsumerProject Web(string name) => new ConsumerProject(package, name, sdk: "Microsoft.NET.Sdk.Web").With("Program.cs", Program);
}
