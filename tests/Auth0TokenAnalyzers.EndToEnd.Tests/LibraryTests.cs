using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Auth0TokenAnalyzers.EndToEnd.Tests;

/// <summary>A library takes the package and an application takes the library: the case that a development dependency would break.</summary>
[Collection(PackageCollection.Name)]
public sealed class LibraryTests(PackedPackage package)
{
    [Theory]
    [InlineData("netstandard2.0")]
    [InlineData("net8.0")]
    public async Task The_application_of_a_library_gets_the_helper_and_the_analyzers(string framework)
    {
        var library = new ConsumerProject(package, $"Library.{framework}", "Library", framework)
            .With("Tokens.cs", Programs.HelperClass).With("ManagementToken.cs", Programs.MintingClass);
        var application = new ConsumerProject(package, $"Application.{framework}", items: $"""<ProjectReference Include="{library.Project}" />""")
            .With("Program.cs", $"System.Console.WriteLine(Contoso.Reports.Tokens.Describe());\n")
            .With("ManagementToken.cs", Programs.MintingClass.Replace("Contoso.Reports", "Contoso.Application"));

        var build = await application.BuildAsync("-o", Path.Combine(application.Folder, "out"));

        Assert.True(build.Succeeded, build.Output);
        Assert.True(File.Exists(Path.Combine(application.Folder, "out", "Auth0ManagementTokens.dll")), build.Output);
        Assert.Equal(2, Occurrences(build.Output, "AUTH0001"));
        var run = await Command.RunAsync(application.Folder, [Path.Combine("out", $"Application.{framework}.dll")]);
        Assert.Equal("Auth0ManagementTokens", run.EnsureSuccess().Output.Trim());
    }

    private static int Occurrences(string output, string id) =>
        output.Split('\n').Where(line => line.Contains($"warning {id}:")).Select(line => line.Trim()).Distinct().Count();
}
