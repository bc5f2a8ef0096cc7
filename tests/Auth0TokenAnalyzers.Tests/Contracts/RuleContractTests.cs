using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>What holds for every rule: it is in the catalogue once, has a page, tests, a release row, a place in the presets, and a fix or a reason why not.</summary>
public sealed class RuleContractTests
{
    /// <summary>Rules without a fix, and why.</summary>
    private static readonly Dictionary<string, string> WithoutFix = new()
    {
        [RuleIds.InvalidOption] = "The value that the user meant is not known.",
        [RuleIds.GlobalClientSecretUse] = "The secret of the machine-to-machine application that takes its place exists in no code; the fix of AUTH0001 removes the old one with its token.",
    };

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    private static DiagnosticDescriptor Rule(string id) => RuleCatalog.All.Single(rule => rule.Id == id);

    [Fact]
    public void Catalogue_HoldsExactlyTheIdsAndWhatTheAnalyzersSupport()
    {
        var ids = typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order();
        // A rule with two levels has two descriptors, and a rule about two things two classes.
        var supported = Analysis.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Distinct().Order();

        Assert.Equal(ids, RuleCatalog.All.Select(rule => rule.Id).Order());
        Assert.Equal(ids, supported);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_IsWellFormed(string id)
    {
        var rule = Rule(id);

        Assert.Matches(@"^AUTH\d{4}$", id);
        Assert.True(rule.IsEnabledByDefault);
        Assert.DoesNotMatch(@"\.$", rule.Title.ToString());
        Assert.DoesNotMatch(@"\.$", rule.MessageFormat.ToString());
        Assert.NotEmpty(rule.Description.ToString());
        Assert.StartsWith("https://auth0.com/docs/", rule.HelpLinkUri, StringComparison.Ordinal);
        if (rule.Category == RuleCatalog.SecurityCategory)
        {
            Assert.Contains("security", rule.CustomTags);
            Assert.Contains(rule.CustomTags, tag => Regex.IsMatch(tag, @"^external/cwe/cwe-\d+$"));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_SaysWhatTheDescriptorSays(string id)
    {
        var rule = Rule(id);
        var page = Repository.Read("docs", "rules", id + ".md");

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| Id | {id} |\n| Title | {rule.Title} |\n| Category | {rule.Category} |\n| Default severity | {rule.DefaultSeverity} |\n| Has fix | {(WithoutFix.ContainsKey(id) ? "No" : "Yes")} |", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Readme_ListsTheRule(string id) => Assert.Matches($@"\|[^\n]*{id}[^\n]*\|[^\n]*{Regex.Escape(Rule(id).Title.ToString())}", Repository.Read("README.md"));

    [Theory]
    [InlineData("strict.globalconfig", "warning")]
    [InlineData("audit.globalconfig", "suggestion")]
    public void Preset_HoldsEveryRule(string file, string severity)
    {
        var preset = Repository.Read("src", "Auth0TokenAnalyzers.Package", "config", file);
        var lines = Regex.Matches(preset, @"^dotnet_diagnostic\.(\w+)\.severity = (\w+)", RegexOptions.Multiline);

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Order(), lines.Select(line => line.Groups[1].Value));
        Assert.All(lines, line => Assert.Equal(severity, line.Groups[2].Value));
    }

    [Fact]
    public void ReleaseFiles_HoldEveryRuleAndNoOther()
    {
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Repository.PathOf("src", "Auth0TokenAnalyzers", file)))
            .Where(line => line.StartsWith("AUTH", StringComparison.Ordinal))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray());

        Assert.Equal(RuleCatalog.All.Select(rule => $"{rule.Id} {rule.Category} {rule.DefaultSeverity}").Order(), rows.Select(row => $"{row[0]} {row[1]} {row[2]}").Order());
    }

    [Fact]
    public void Fixes_CoverTheRulesThatHaveOne()
    {
        var fixable = new ManagementTokenFixProvider().FixableDiagnosticIds;

        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Except(WithoutFix.Keys).Order(), fixable.Order());
    }

    [Fact]
    public void EveryRule_HasATestClass()
    {
        var tests = typeof(RuleContractTests).Assembly.GetTypes().Select(type => type.Name).ToHashSet();

        Assert.All(Analysis.Analyzers, analyzer => Assert.Contains(analyzer.GetType().Name + "Tests", tests));
    }

    [Fact]
    public void Options_AreInTheReadme() => Assert.All(OptionCatalog.All, option => Assert.Contains($"`{option.Key}`", Repository.Read("README.md"), StringComparison.Ordinal));
}
