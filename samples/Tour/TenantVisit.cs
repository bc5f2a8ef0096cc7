using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FakeTenant;

namespace Tour;

/// <summary>What the program printed, or its web site answered.</summary>
internal sealed record PrintedOutput(string Command, string Text)
{
    private const int MaxLineLength = 100;

    public IEnumerable<string> Lines =>
    [
        "$ " + Command,
        .. Text.TrimEnd().Split('\n').Select(line => line.Length > MaxLineLength ? line[..MaxLineLength] + " …" : line.TrimEnd()),
    ];
}

/// <summary>All modes of the program run against FakeTenant, one after another, and what FakeTenant saw.</summary>
internal sealed record TenantVisit(IReadOnlyList<PrintedOutput> Outputs, int Runs, int ApiCalls, int TokenRequests)
{
    private static readonly string[] Modes = ["clients", "users", "report", "blocked"];
    private static readonly string[] Pages = ["/clients", "/users"];

    /// <param name="program">As it was built last.</param>
    /// <param name="kind">The only kind of token that FakeTenant takes.</param>
    public static async Task<TenantVisit> MakeAsync(SampleProgram program, TokenKind kind)
    {
        bool legacy = kind == TokenKind.Legacy;
        await using FakeTenantServer tenant = await FakeTenantServer.StartAsync(new FakeTenantOptions { AcceptLegacyTokens = legacy });
        KeyValuePair<string, string>[] environment = [.. legacy ? ProgramEnvironment.Legacy(tenant) : ProgramEnvironment.Modern(tenant)];

        var outputs = new List<PrintedOutput>();
        foreach (string mode in Modes)
        {
            CommandResult result = await program.StartAsync(mode, environment);
            outputs.Add(new PrintedOutput($"LegacyTokens {mode}", result.EnsureSuccess().Output));
        }

        await using (RunningWebSite site = await program.StartWebSiteAsync(environment))
        {
            foreach (string page in Pages)
            {
                outputs.Add(new PrintedOutput($"LegacyTokens web, page {page}", await site.GetAsync(page)));
            }
        }

        IReadOnlyList<ApiCall> calls = tenant.Log.ApiCalls;
        if (calls.Count == 0 || calls.Any(call => call.Token != kind))
        {
            throw new TourException($"FakeTenant expected {kind} tokens and saw: {string.Join(", ", calls.Select(call => call.Token))}.");
        }

        return new TenantVisit(outputs, Modes.Length + 1, calls.Count, tenant.Log.TokenResponses.Count);
    }
}
