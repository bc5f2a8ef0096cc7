using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Catalog;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Corpus;

/// <summary>Whole configuration files as people have them; <c>expected.tsv</c> beside them says on which line which finding is wanted or allowed.</summary>
public sealed class ConfigurationCorpusTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "corpus");

    private static readonly HashSet<string> Ids = [.. RuleCatalog.All.Select(rule => rule.Id)];

    public static TheoryData<string> Files => [.. Paths];

    private static IEnumerable<string> Paths => new[] { "files", "files-good" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), "*", SearchOption.AllDirectories))
        .Where(path => !path.EndsWith(".tsv", StringComparison.Ordinal)).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_HasExactlyTheExpectedFindings(string file)
    {
        var rows = File.ReadLines(Path.Combine(Folder, "files", "expected.tsv")).Skip(1).Select(row => row.Split('\t')).Where(row => row[0] == file).ToList();
        var wanted = rows.SelectMany(row => Findings(row[1], row[2]));
        var allowed = rows.SelectMany(row => Findings(row[1], row[3]));

        var found = await ConfigurationAnalysis.RunAsync((file, File.ReadAllText(Path.Combine(Folder, file))));

        Assert.Equal(wanted, found.Select(diagnostic => $"{Analysis.Line(diagnostic)} {diagnostic.Id}").Except(allowed));
    }

    [Fact]
    public void ExpectedFiles_AreThere() =>
        Assert.Empty(File.ReadLines(Path.Combine(Folder, "files", "expected.tsv")).Skip(1).Select(row => row.Split('\t')[0]).Except(Paths));

    private static IEnumerable<string> Findings(string line, string ids) => ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Ids.Contains).Select(id => $"{line} {id}");
}
