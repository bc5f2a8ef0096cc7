using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FakeTenant;
using Tour;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>Everything a sample can do, done once, and how its tenant saw it.</summary>
internal sealed record SampleVisit(IReadOnlyList<string> Printed, IReadOnlyList<ApiCall> ApiCalls, IReadOnlyList<int> TokenResponses)
{
    private static readonly string[] Modes = ["clients", "users", "report", "blocked"];
    private static readonly string[] Pages = ["/clients", "/users"];

    /// <summary>The calls without the one thing that the fixes change.</summary>
    public IEnumerable<(string Method, string Path, int StatusCode)> Requests => ApiCalls.Select(call => (call.Method, call.Path, call.StatusCode));

    /// <param name="program">As it was built last.</param>
    /// <param name="acceptsLegacyTokens">Whether the tenant still takes tokens that were signed with its Global Client Secret.</param>
    public static async Task<SampleVisit> MakeAsync(SampleProgram program, bool acceptsLegacyTokens)
    {
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(new FakeTenantOptions { AcceptLegacyTokens = acceptsLegacyTokens });
        KeyValuePair<string, string>[] environment =
            [.. acceptsLegacyTokens ? ProgramEnvironment.Legacy(tenant) : ProgramEnvironment.Modern(tenant)];

        var printed = new List<string>();
        foreach (string mode in Modes)
            printed.Add((await program.StartAsync(mode, environment)).EnsureSuccess().Output);
        await using (RunningWebSite site = await program.StartWebSiteAsync(environment))
        {
            foreach (string page in Pages)
                printed.Add(await site.GetAsync(page));
        }

        return new SampleVisit(printed, tenant.Log.ApiCalls, tenant.Log.TokenResponses);
    }

    /// <inheritdoc cref="MakeAsync(SampleProgram, bool)"/>
    public static async Task<SampleVisit> MakeAsync(SampleSolution solution, bool acceptsLegacyTokens)
    {
        // The programs follow each other faster than a person would start them.
        var options = new FakeTenantOptions { AcceptLegacyTokens = acceptsLegacyTokens, ApiRateLimit = new RateLimit(1000, TimeSpan.FromSeconds(1)) };
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(options);
        KeyValuePair<string, string>[] environment =
            [.. acceptsLegacyTokens ? ProgramEnvironment.LegacyHabits(tenant) : ProgramEnvironment.ModernHabits(tenant)];

        var printed = new List<string>();
        foreach (string program in SampleSolution.Programs)
            printed.Add((await solution.StartAsync(program, environment)).EnsureSuccess().Output);
        return new SampleVisit(printed, tenant.Log.ApiCalls, tenant.Log.TokenResponses);
    }
}
