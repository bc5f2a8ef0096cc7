using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>Options that code fills: a lambda at their registration, or a class that configures them.</summary>
public sealed class OptionsSetterTests
{
    private const string Usings = """
        using System.IdentityModel.Tokens.Jwt;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Options;
        using Microsoft.IdentityModel.Tokens;

        """;

    private const string Auth0 = "\"https://example.auth0.com/api/v2/\"";

    [Theory]
    [InlineData($"static void Add(IServiceCollection services) => services.Configure<Settings>(o => o.Audience = {Auth0});", " //! AUTH0001")]
    [InlineData($"static void Add(IServiceCollection services) => services.AddOptions<Settings>().Configure(o => {{ o.Audience = {Auth0}; }}).PostConfigure(o => o.Days = 30); //! AUTH0003", " //! AUTH0001")]
    [InlineData($"static void Add(IServiceCollection services) => services.PostConfigure<Settings>(o => o.Audience ??= {Auth0});", " //! AUTH0001")]
    [InlineData($"class Setup : IConfigureOptions<Settings> {{ public void Configure(Settings options) => options.Audience = {Auth0}; }}", " //! AUTH0001")]
    [InlineData($"class Setup : IPostConfigureOptions<Settings> {{ public void PostConfigure(string? name, Settings options) {{ if (options.Audience == \"\") options.Audience = {Auth0}; }} }}", " //! AUTH0001")]
    [InlineData($"static void Add(IServiceCollection services, Action<Settings> configure) => services.Configure(configure); static void Use(IServiceCollection services) => Add(services, o => o.Audience = {Auth0});", " //! AUTH0001")]
    [InlineData($"static void Add(IServiceCollection services, Action<Others> configure) => services.Configure(configure); static void Use(IServiceCollection services) => Add(services, o => o.Audience = {Auth0});", "")]
    [InlineData("static void Add(IServiceCollection services) => services.Configure<Settings>(o => o.Audience = \"https://example.com/api/v2/\");", "")]
    [InlineData($"static void Add(IServiceCollection services) => services.Configure<Others>(o => o.Audience = {Auth0});", "")]
    [InlineData($"static void Add(IServiceCollection services) => services.Configure<Settings>(o => o.Domain = {Auth0});", "")]
    [InlineData($"class Setup : IValidateOptions<Settings> {{ public ValidateOptionsResult Validate(string? name, Settings options) {{ options.Audience = {Auth0}; return ValidateOptionsResult.Success; }} }}", "")]
    [InlineData("static void Add(IServiceCollection services) => services.Configure<Settings>(o => o.Audience = o.Audience.TrimEnd('/'));", "")]
    public Task WhatIsWrittenIntoOptions_IsReadFromThem(string registration, string mark) => TokenCases.VerifyAsync(JwtEnvironment.Jwt816, Usings,
    [
        $$"""
            public class Settings { public string Audience { get; set; } = ""; public string Domain { get; set; } = ""; public int Days { get; set; } }
            public class Others { public string Audience { get; set; } = ""; }

            {{registration}}

            static string Make(IOptions<Settings> options)
            {
                var settings = options.Value;
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken( {{mark}}
                    audience: settings.Audience, expires: DateTime.UtcNow.AddDays(settings.Days), signingCredentials: new SigningCredentials(new SymmetricSecurityKey(new byte[32]), "HS256")));
            }
        """,
    ]);
}
