using System;
using System.Collections.Generic;
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

    private static Task<CommandResult> RunAsync(FakeTenantServer tenant, string mode)
    {
        IEnumerable<KeyValuePair<string, string>> environment = ProgramEnvironment.Legacy(tenant);
        string configuration = typeof(LegacyProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration").Value!;
        string program = Path.Combine(Repository.Sample("LegacyTokens"), "bin", configuration, "net10.0", "LegacyTokens.dll");
        return DotNet.RunAsync(Path.GetTempPath(), [program, mode], environment);
    }
}
