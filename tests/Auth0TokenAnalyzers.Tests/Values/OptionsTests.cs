using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Tests.Tokens;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Values;

/// <summary>
/// Settings that are bound to a class: where they come from is the section and the property, which is evidence. Nothing else in these
/// cases speaks of Auth0.
/// </summary>
public sealed class OptionsTests
{
    private const string Settings = "public class Settings { public string Domain { get; set; } = \"\"; public string Audience { get; set; } = \"\"; public Inner Api { get; set; } = new(); public double Days { get; set; } = 365; }\npublic class Inner { public string Host { get; set; } = \"\"; }\n";

    private static readonly LibraryCases Cases = ValueCases.Create()
        .AddBound("get", "configuration.GetSection(\"Auth0\").Get<Settings>()!.Domain")
        .AddBound("get into a local", "settings.Domain", setup: "var settings = configuration.GetSection(\"Auth0\").Get<Settings>()!;")
        .AddBound("get of a section in a local", "settings?.Domain", setup: "var section = configuration.GetRequiredSection(\"Auth0\"); var settings = section.Get<Settings>();")
        .AddBound("get or default", "settings.Domain", setup: "var settings = configuration.GetSection(\"Auth0\").Get<Settings>() ?? new Settings();")
        .AddBound("get by type", "((Settings)configuration.GetSection(\"Auth0\").Get(typeof(Settings))!).Domain")
        .AddBound("bind", "settings.Domain", setup: "var settings = new Settings(); configuration.GetSection(\"Auth0\").Bind(settings);")
        .AddBound("bind with a key", "settings.Domain", setup: "var settings = new Settings(); configuration.Bind(\"Auth0\", settings);")
        .AddBound("inner object", "configuration.GetSection(\"Auth0\").Get<Settings>()!.Api.Host")
        .AddBound("constant name", "configuration.GetSection(Section).Get<Settings>()!.Domain", members: "private const string Section = \"Auth0\";")
        .AddBound("field", "_settings.Domain", members: "private readonly Settings _settings = configuration.GetSection(\"Auth0\").Get<Settings>()!;")
        .AddBound("options registered by Configure", "options.Value.Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(c.GetSection(\"Auth0\"));")
        .AddBound("options registered by AddOptions", "options.Value.Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.AddOptions<Settings>().Bind(c.GetSection(\"Auth0\"));")
        .AddBound("options registered by BindConfiguration", "options.Value.Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services) => services.AddOptions<Settings>().BindConfiguration(\"Auth0\").ValidateOnStart();")
        .AddBound("options monitor", "options.CurrentValue.Domain", "IOptionsMonitor<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(\"name\", c.GetSection(\"Auth0\"));")
        .AddBound("options snapshot in a local", "settings.Domain", "IOptionsSnapshot<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(c.GetSection(\"Auth0\"));", "var settings = options.Value;")
        .AddBound("options kept by a constructor", "new Kept(options).Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(c.GetSection(\"Auth0\")); }\npublic class Kept { private readonly Settings _settings; public Kept(IOptions<Settings> options) { _settings = options.Value; } public string Domain => _settings.Domain;")
        .AddBound("registered object", "settings.Domain", "Settings settings", "public static void Add(IServiceCollection services, IConfiguration c) => services.AddSingleton(c.GetSection(\"Auth0\").Get<Settings>()!);")
        .AddBound("section of another service", "configuration.GetSection(\"Okta\").Get<Settings>()!.Domain", isManagement: false)
        .AddBound("options of another service", "options.Value.Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(c.GetSection(\"Okta\"));", isManagement: false)
        .AddBound("options that nobody registers", "options.Value.Domain", "IOptions<Settings> options", isManagement: false)
        .AddBound("options registered by a lambda", "options.Value.Domain", "IOptions<Settings> options", "public static void Add(IServiceCollection services) => services.Configure<Settings>(o => o.Domain = \"x\");", isManagement: false)
        .AddBound("whole audience", "X", "IOptions<Settings> options", "public static void Add(IServiceCollection services, IConfiguration c) => services.Configure<Settings>(c.GetSection(\"Auth0\"));", "var X = options.Value.Domain;");

    public static TheoryData<string> Names => Cases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BoundSetting_ComesFromItsSection(string name) => Assert.Equal(Cases.Expected(name), await Cases.FoundAsync(name));

    [Fact]
    public async Task InitialisedProperty_MayBeReplacedByBinding()
    {
        var found = await Analysis.RunAsync($$"""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using Microsoft.Extensions.Options;
            using Microsoft.IdentityModel.Tokens;
            {{Settings}}
            public class Subject(IOptions<Settings> options)
            {
                public string Make(SigningCredentials credentials) => new JwtSecurityTokenHandler().WriteToken(
                    new JwtSecurityToken(audience: {{ValueCases.Audience}}, expires: DateTime.UtcNow.AddDays(options.Value.Days), signingCredentials: credentials));
            }
            """);

        Assert.Contains("may live 365 days", found.Single(diagnostic => diagnostic.Id == RuleIds.LongLivedToken).GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task BoundGlobalSecret_IsEvidence()
    {
        var found = await Analysis.RunAsync("""
            using System;
            using System.IdentityModel.Tokens.Jwt;
            using System.Security.Claims;
            using System.Text;
            using Microsoft.Extensions.Configuration;
            using Microsoft.IdentityModel.Tokens;
            public class Keys { public string GlobalClientSecret { get; set; } = ""; public string GlobalClientId { get; set; } = ""; }
            public class Subject(IConfiguration configuration)
            {
                public string Make()
                {
                    var keys = configuration.GetSection("Auth0").Get<Keys>()!;
                    var credentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(keys.GlobalClientSecret)), "HS256");
                    return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: keys.GlobalClientId, expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
                }
            }
            """);

        Assert.Contains(RuleIds.HandMintedToken, found.Select(diagnostic => diagnostic.Id));
    }
}

file static class OptionsCases
{
    private const string Settings = "public class Settings { public string Domain { get; set; } = \"\"; public Inner Api { get; set; } = new(); }\npublic class Inner { public string Host { get; set; } = \"\"; }\n";

    // The classes stand apart, so that the name of the section is the only sign of Auth0 and not a part of the minting class.
    public static LibraryCases AddBound(this LibraryCases cases, string name, string host, string parameter = "", string registration = "", string setup = "", string members = "", bool isManagement = true) => cases.AddFile(
        name,
        $$"""
        {{Settings}}
        public class Subject({{(parameter.Length == 0 ? "IConfiguration configuration" : parameter)}})
        {
            {{members}}
            public string Make(SigningCredentials credentials)
            {
                {{setup}}
                return new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(audience: $"https://{ {{host}} }/api/v2/", expires: DateTime.UtcNow.AddHours(1), signingCredentials: credentials));
            }
        }
        public static class Registration
        {
            {{registration}}
        }
        """,
        isManagement ? ["AUTH0001"] : []);
}
