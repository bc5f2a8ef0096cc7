using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using FakeTenant;
using Tour;
using Xunit;
using Xunit.Abstractions;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>
/// A program that uses the whole helper is published as small as it gets, with every warning of the linker an error, and run against a tenant. Compiled
/// ahead of time where the tool chain for that is there, else trimmed; both rest on the same analysis.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class PublishTests(PackedPackage package, ITestOutputHelper output)
{
    private const string Name = "Published";

    private const string Program = """
        using System;
        using System.Net.Http;
        using System.Security.Cryptography;
        using System.Threading;
        using Auth0ManagementTokens;

        string domain = Environment.GetEnvironmentVariable("AUTH0_DOMAIN")!;
        Auth0ManagementTokenProvider provider = Auth0ManagementTokenProvider.Shared;
        using var client = new HttpClient(new Auth0ManagementTokenHandler(provider, new HttpClientHandler()));
        string clients = await client.GetStringAsync($"https://{domain}/api/v2/clients");
        Auth0AccessToken token = await provider.GetAccessTokenAsync();
        Console.WriteLine($"{clients.Contains("client_id")} {token.Value == provider.GetToken()} {token.Scope}");

        using RSA key = RSA.Create(2048);
        string assertion = await Auth0ClientAssertion.FromRsa("client-id", key)($"https://{domain}/", CancellationToken.None);
        Console.WriteLine(assertion.Split('.').Length);
        try
        {
            using var refused = new Auth0ManagementTokenProvider(domain, "nobody", "no-secret");
            refused.GetToken();
        }
        catch (Auth0TokenException e)
        {
            Console.WriteLine(e.Kind);
        }

        """;

    // Without the pack of the compiler or its linker, there is no compiling ahead of time: NU1100 to NU1103, or no clang.
    private static readonly string[] MissingTools = ["error NU110", "Platform linker", "NETSDK1207"];

    [Fact]
    public async Task Row86_A_program_is_published_without_a_warning_and_runs()
    {
        var project = new ConsumerProject(package, Name, items: $"""
            <PackageReference Include="{PackageFeed.PackageId}" Version="{Repository.PackageVersion}" />
            """).With("Program.cs", Program);
        string folder = Path.Combine(project.Folder, "out");
        CommandResult published = await PublishAsync(project, folder, "PublishAot");
        bool isAot = !MissingTools.Any(sign => published.Output.Contains(sign, StringComparison.Ordinal));
        if (!isAot)
        {
            published = await PublishAsync(project, folder, "PublishTrimmed");
        }

        output.WriteLine(isAot ? "Compiled ahead of time." : "Trimmed: the tools that compile ahead of time are not there.");
        Assert.Equal(0, published.ExitCode);
        Assert.DoesNotContain("warning", published.Output);
        Assert.Equal(["True True read:clients read:client_keys read:users", "3", "Rejected"], await RunAsync(Path.Combine(folder, Name)));
    }

    private static Task<CommandResult> PublishAsync(ConsumerProject project, string folder, string mode) => Command.RunAsync(project.Folder,
    [
        "publish", project.Project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", folder, "-nodeReuse:false",
        $"-p:{mode}=true", "-p:TrimMode=full", "-p:TrimmerSingleWarn=false", "-p:EnableAotAnalyzer=true", "-p:EnableSingleFileAnalyzer=true",
        "-p:TreatWarningsAsErrors=true", "-p:ILLinkTreatWarningsAsErrors=true", "-p:IlcTreatWarningsAsErrors=true", "-p:InvariantGlobalization=true",
    ]);

    private static async Task<string[]> RunAsync(string program)
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync();
        CommandResult run = await Command.RunProgramAsync(program, ProgramEnvironment.Modern(tenant));
        return run.EnsureSuccess().Output.Trim().Split('\n', StringSplitOptions.TrimEntries);
    }
}
