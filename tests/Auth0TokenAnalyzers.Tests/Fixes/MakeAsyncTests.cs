using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>The function that needs the token is made async, and with it all that call it.</summary>
public class MakeAsyncTests
{
    [Fact]
    public Task A_method_and_its_callers() => Test().VerifyAsync(
        """
        using System;

        class Api
        {
            public string Token()
            {
                return [|Sign("dummy")|];
            }

            public int Length() => Token().Length;

            public void Print()
            {
                Console.WriteLine(Token());
                Console.WriteLine($"{Length()} characters");
            }

            private static string Sign(string secret) => secret;
        }
        """,
        """
        using System;
        using System.Threading.Tasks;
        using Auth0ManagementTokens;

        class Api
        {
            public async Task<string> Token()
            {
                return await Auth0ManagementTokenProvider.Shared.GetTokenAsync();
            }

            public async Task<int> Length() => (await Token()).Length;

            public async Task Print()
            {
                Console.WriteLine(await Token());
                Console.WriteLine($"{await Length()} characters");
            }
        }
        """);

    private static FixTest Test() => new(FixKeys.MakeAsync);
}
