using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FakeTenant;

namespace Tour;

/// <summary>All modes of the program run against FakeTenant, one after another, and what FakeTenant saw.</summary>
internal sealed record TenantVisit(string Output, int Runs, int ApiCalls, int TokenRequests)
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

        var output = new StringBuilder();
        foreach (string mode in Modes)
        {
            CommandResult result = await program.StartAsync(mode, environment);
            output.Append($"$ LegacyTokens {mode}\n").Append(result.EnsureSuccess().Output.ReplaceLineEndings("\n"));
        }

        await using (RunningWebSite site = await program.StartWebSiteAsync(environment))
        {
            foreach (string page in Pages)
            {
                output.Append($"$ curl http://localhost{page}\n").Append(await site.GetAsync(page)).Append('\n');
            }
        }

        IReadOnlyList<ApiCall> calls = tenant.Log.ApiCalls;
        if (calls.Count == 0 || calls.Any(call => call.Token != kind))
        {
            throw new TourException($"FakeTenant expected {kind} tokens and saw: {string.Join(", ", calls.Select(call => call.Token))}.");
        }

        return new TenantVisit(output.ToString(), Modes.Length + 1, calls.Count, tenant.Log.TokenResponses.Count);
    }
}
