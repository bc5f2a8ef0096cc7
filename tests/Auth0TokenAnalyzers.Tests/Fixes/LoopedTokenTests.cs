using System;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>Tokens that a local has while a loop goes on for longer than they live.</summary>
public class LoopedTokenTests
{
    private const string Call = "await Auth0ManagementTokenProvider.Shared.GetTokenAsync(stop)";

    [Theory]
    [InlineData(
        "var token = [|Load()|]!;\n\n        while (!stop.IsCancellationRequested)\n        {\n            Send(token);\n            await Task.Delay(1000, stop);\n        }",
        $"while (!stop.IsCancellationRequested)\n        {{\n            Send({Call});\n            await Task.Delay(1000, stop);\n        }}")]
    [InlineData(
        "string? token = [|Load()|];\n        do\n        {\n            // twice\n            Send(token);\n            Send(token);\n        }\n        while (await timer.WaitForNextTickAsync(stop));",
        $"do\n        {{\n            // twice\n            string? token = {Call};\n            Send(token);\n            Send(token);\n        }}\n        while (await timer.WaitForNextTickAsync(stop));")]
    // A loop over what is there ends soon.
    [InlineData(
        "var token = [|Load()|];\n        foreach (var id in Ids)\n            Send(token + id);",
        $"var token = {Call};\n        foreach (var id in Ids)\n            Send(token + id);")]
    [InlineData(
        "var token = [|Load()|];\n        for (int i = 0; i < 9; i++)\n            Send(token + i);",
        $"var token = {Call};\n        for (int i = 0; i < 9; i++)\n            Send(token + i);")]
    // It is needed behind the loop, too, or gets another value.
    [InlineData(
        "var token = [|Load()|];\n        while (await timer.WaitForNextTickAsync(stop))\n            Send(token);\n        Send(token);",
        $"var token = {Call};\n        while (await timer.WaitForNextTickAsync(stop))\n            Send(token);\n        Send(token);")]
    [InlineData(
        "var token = [|Load()|];\n        while (await timer.WaitForNextTickAsync(stop))\n            token = token + Send(token);",
        $"var token = {Call};\n        while (await timer.WaitForNextTickAsync(stop))\n            token = token + Send(token);")]
    public Task A_token_of_many_rounds_is_got_in_each(string before, string after) => TokenFix.Test().VerifyAsync(Code(before), Code(after).Replace("\n\npublic abstract class", "\nusing Auth0ManagementTokens;\n\npublic abstract class", StringComparison.Ordinal));

    private static string Code(string body) => $$"""
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        public abstract class Worker
        {
            public abstract List<string> Ids { get; }

            public async Task RunAsync(PeriodicTimer timer, CancellationToken stop)
            {
                {{body}}
                await Task.Yield();
            }

            protected abstract string Send(string? token);

            protected static string? Load() => System.Environment.GetEnvironmentVariable("TOKEN");
        }
        """;
}
