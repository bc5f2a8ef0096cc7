using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Corpus;

/// <summary>The bad files after one run of the fixes: they compile, nothing is reported that a fix could repair, and no literal that was reported is left.</summary>
public sealed class CorpusRepairTests(CorpusRepairTests.Repaired repaired) : IClassFixture<CorpusRepairTests.Repaired>
{
    private static readonly HashSet<string> Fixable = [.. new ManagementTokenFixProvider().FixableDiagnosticIds];

    private static readonly HashSet<string> Secrets = [RuleIds.GlobalClientSecretUse, RuleIds.HardCodedToken, RuleIds.HardCodedClientSecret];

    /// <summary>All but the one that hands a secret to a configuration and uses it nowhere: nothing takes its place.</summary>
    public static TheoryData<string> FilesWithTokens => [.. CorpusTests.Sources("bad").Select(source => source.Path).Where(path => path != "bad/B26.cs")];

    public static TheoryData<string> Files => [.. CorpusTests.Sources("bad").Select(source => source.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_IsRepaired(string file)
    {
        var sources = await repaired.Sources;

        Assert.Empty(await sources.ErrorsAsync(file));
        Assert.Equal([], sources.Left.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == file && Fixable.Contains(diagnostic.Id)).Select(Describe));
    }

    [Theory]
    [MemberData(nameof(FilesWithTokens))]
    public async Task File_HasNoSecretLeft(string file)
    {
        var sources = await repaired.Sources;

        Assert.Equal([], sources.Left.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == file && Secrets.Contains(diagnostic.Id)).Select(Describe));
    }

    private static string Describe(Diagnostic diagnostic) => $"{Analysis.Line(diagnostic)} {diagnostic.Id}";

    public sealed class Repaired
    {
        private readonly Lazy<Task<RepairedSources>> _sources = new(async () => await RepairedSources.OfAsync(CorpusTests.Sources("bad"), await CorpusTests.ReferencesAsync()));

        internal Task<RepairedSources> Sources => _sources.Value;
    }
}
