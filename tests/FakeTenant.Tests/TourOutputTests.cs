using Tour;
using Xunit;

namespace FakeTenant.Tests;

public sealed class TourOutputTests
{
    [Fact]
    public void The_warnings_of_the_package_are_read_from_a_build_each_once_and_in_order()
    {
        const string output = """
              Determining projects to restore...
            /builds/tour (1)/Legacy/Users.cs(12,5): warning AUTH0003: This token lives 365 days (long) (https://auth0.com/docs/a) [/builds/tour (1)/Legacy/Legacy.csproj]
            /builds/tour (1)/Legacy/Users.cs(9,13,9,40): warning AUTH0001: This signs a token [/builds/tour (1)/Legacy/Legacy.csproj]
            /builds/tour (1)/Legacy/Users.cs(9,13): warning CS0168: The variable 'e' is declared but never used [/builds/tour (1)/Legacy/Legacy.csproj]
            /builds/tour (1)/Legacy/Users.cs(9,13): error AUTH0001: This is an error [/builds/tour (1)/Legacy/Legacy.csproj]
            CSC : warning AUTH0000: This has no place [/builds/tour (1)/Legacy/Legacy.csproj]

            Build succeeded.

              /builds/tour (1)/Legacy/Users.cs(12,5): warning AUTH0003: This token lives 365 days (long) (https://auth0.com/docs/a) [/builds/tour (1)/Legacy/Legacy.csproj]
                1 Warning(s)
            """;

        Assert.Equal(
            [
                new BuildWarning("CSC", 0, "AUTH0000", "This has no place"),
                new BuildWarning("Users.cs", 9, "AUTH0001", "This signs a token"),
                new BuildWarning("Users.cs", 12, "AUTH0003", "This token lives 365 days (long)"),
            ],
            BuildWarning.Parse(output));
        Assert.Equal(BuildWarning.Parse(output), BuildWarning.Parse(output.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void A_build_without_warnings_has_none() => Assert.Empty(BuildWarning.Parse("Build succeeded.\n    0 Warning(s)\n"));

    [Fact]
    public void A_change_shows_what_went_before_what_came()
    {
        const string before = "using A;\n\nkey();\n\nsign();\nsend();\nend();\n";
        const string after = "using A;\n\nfetch();\nsend();\nlog();\nend();\n";

        Assert.Equal(["- key();", "- sign();", "+ fetch();", "+ log();"], SourceDiff.Lines(before, after));
        Assert.Empty(SourceDiff.Lines(before, before));
    }
}
