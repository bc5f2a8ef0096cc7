using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A project of a user, outside the repository, that takes the packed package from the folder feed.</summary>
internal sealed class ConsumerProject
{
    private const string JwtVersion = "8.16.0";

    public ConsumerProject(PackedPackage package, string name, string outputType = "Exe", string targetFramework = "net10.0", string? items = null, string sdk = "Microsoft.NET.Sdk")
    {
        Folder = Directory.CreateDirectory(Path.Combine(package.Scratch, name)).FullName;
        Project = Path.Combine(Folder, $"{name}.csproj");
        items ??= $"""
            <PackageReference Include="{PackageFeed.PackageId}" Version="{Repository.PackageVersion}" />
                <PackageReference Include="System.IdentityModel.Tokens.Jwt" Version="{JwtVersion}" />
            """;
        File.WriteAllText(Project, $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>{outputType}</OutputType>
                <TargetFramework>{targetFramework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <Nullable>enable</Nullable>
                <ImplicitUsings>{(sdk == "Microsoft.NET.Sdk" ? "disable" : "enable")}</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string Project { get; }

    public ConsumerProject With(string fileName, string text)
    {
        File.WriteAllText(Path.Combine(Folder, fileName), text);
        return this;
    }

    public string Read(string fileName) => File.ReadAllText(Path.Combine(Folder, fileName));

    /// <summary>Compiles anew, so that the warnings of files that have not changed are shown again.</summary>
    public async Task<BuildLog> BuildAsync(params string[] arguments)
    {
        CommandResult result = await Command.RunAsync(Folder, ["build", Project, "--no-incremental", "-nodeReuse:false", .. arguments]);
        return new BuildLog(result);
    }

    /// <summary>The items of these kinds, as MSBuild evaluates them; an argument that is an option is passed on.</summary>
    public async Task<string> ItemsAsync(params string[] kinds)
    {
        CommandResult result = await Command.RunAsync(Folder, ["msbuild", Project, .. kinds.Select(kind => kind.StartsWith('-') ? kind : "-getItem:" + kind)]);
        return result.EnsureSuccess().Output;
    }

    public async Task FormatAsync(params string[] ruleIds)
    {
        CommandResult result = await Command.RunAsync(
            Folder, ["format", "analyzers", Project, "--diagnostics", .. ruleIds, "--severity", "warn", "--no-restore"]);
        result.EnsureSuccess();
    }
}
