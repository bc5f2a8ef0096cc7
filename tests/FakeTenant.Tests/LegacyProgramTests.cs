using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Tour;
using Xunit;

namespace FakeTenant.Tests;

/// <summary>The unchanged old program, in a process of its own, takes FakeTenant for the tenant it was written for.</summary>
public sealed class LegacyProgramTests
{
    [LinuxTheory]
    [InlineData("clients", "Lumen Books Storefront", 1)]
    [InlineData("users", "ada@lumen-books.example", 1)]
    [InlineData("report", "customers:    3", 2)]
    [InlineData("blocked", "mallory@lumen-books.example", 1)]
    public async Task Runs_while_the_tenant_takes_its_tokens(string mode, string output, int calls)
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(new FakeTenantOptions { AcceptLegacyTokens = true });

        CommandResult result = await RunAsync(tenant, mode);

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains(output, result.Output, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat((TokenKind.Legacy, 200), calls), tenant.Log.ApiCalls.Select(call => (call.Token, call.StatusCode)));
    }

    [LinuxTheory]
    [InlineData("/clients", "Lumen Books Storefront")]
    [InlineData("/users", "ada@lumen-books.example")]
    public async Task Serves_its_web_pages_while_the_tenant_takes_its_tokens(string page, string content)
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(new FakeTenantOptions { AcceptLegacyTokens = true });
        await using RunningWebSite site = await RunningWebSite.StartAsync(Path.GetTempPath(), [Program, "web"], ProgramEnvironment.Legacy(tenant));

        Assert.Contains(content, await site.GetAsync(page), StringComparison.Ordinal);
        Assert.Equal([(TokenKind.Legacy, 200)], tenant.Log.ApiCalls.Select(call => (call.Token, call.StatusCode)));
    }

    [LinuxTheory]
    [InlineData("clients")]
    [InlineData("users")]
    [InlineData("report")]
    [InlineData("blocked")]
    public async Task Fails_when_the_tenant_no_longer_takes_them(string mode)
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync();

        CommandResult result = await RunAsync(tenant, mode);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Bad audience", result.Output, StringComparison.Ordinal);
        Assert.Equal([(TokenKind.Legacy, 401)], tenant.Log.ApiCalls.Select(call => (call.Token, call.StatusCode)));
    }

    private static string Program { get; } =
        Path.Combine(Repository.Sample("LegacyTokens"), "bin", Configuration, "net10.0", "LegacyTokens.dll");

    private static string Configuration => typeof(LegacyProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == nameof(Configuration)).Value!;

    private static Task<CommandResult> RunAsync(FakeTenantServer tenant, string mode) =>
        DotNet.RunAsync(Path.GetTempPath(), [Program, mode], ProgramEnvironment.Legacy(tenant));
}
