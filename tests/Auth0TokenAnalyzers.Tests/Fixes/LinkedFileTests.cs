using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Fixes;

/// <summary>A file that several projects have, or several target frameworks of one: it is written once, and only what is right for all of them.</summary>
public sealed class LinkedFileTests
{
    private const string Before = "class Api\n{\n    private const string S = \"dummy\";\n\n    public string Token() => [|S.Trim()|];\n}\n";

    private const string After =
        "using Auth0ManagementTokens;\n\nclass Api\n{\n    public string Token() => Auth0ManagementTokenProvider.Shared.GetToken();\n}\n";

    [Fact]
    public Task A_file_of_two_projects_is_repaired_once() => Test("class Other;").VerifyAsync(("Api.cs", After));

    [Fact]
    public Task A_name_that_one_of_them_has_taken_is_written_in_full() => Test("static class Auth0ManagementTokenProvider { }").VerifyAsync(
        ("Api.cs", "class Api\n{\n    public string Token() => global::Auth0ManagementTokens.Auth0ManagementTokenProvider.Shared.GetToken();\n}\n"));

    [Fact]
    public Task What_does_not_compile_in_one_of_them_is_not_offered() =>
        Test("namespace Auth0ManagementTokens\n{\n    static class Auth0ManagementTokenProvider { }\n}\n").VerifyNotOfferedAsync();

    [Fact]
    public Task What_one_of_them_still_uses_stays() => Test("partial class Part { string S => Api.S; }", Before.Replace("private", "internal")).VerifyAsync(
        ("Api.cs", After.Replace("{\n    public", "{\n    internal const string S = \"dummy\";\n\n    public")));

    private static FixTest Test(string other, string shared = Before)
    {
        FixTest test = TokenFix.Test();
        test.Sources.Add(("Api.cs", shared));
        test.OtherProject.Add(("Api.cs", shared));
        test.OtherProject.Add(("Other.cs", other));
        return test;
    }
}
