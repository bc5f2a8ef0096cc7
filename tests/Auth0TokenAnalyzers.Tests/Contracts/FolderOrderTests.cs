using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>The folders of the analyzers stand in an order, and none uses one that comes after it (docs/architecture.md).</summary>
public sealed class FolderOrderTests
{
    private static readonly string[] Order =
    [
        "Auth0", "Values", "Gates", "Flow", "Payloads", "Tokens", "Requests", "Handovers", "Origins", "Keeping", "Exchanges",
        "Literals", "Files", "Secrets", "Rules",
    ];

    [Fact]
    public void NoFolder_UsesOneThatComesAfterIt()
    {
        var uses = Uses().ToList();

        Assert.True(uses.Count > 200, $"Only {uses.Count} uses were found.");
        Assert.Empty(uses.Where(use => Array.IndexOf(Order, use.Of) > Array.IndexOf(Order, use.Folder)).Select(use => $"{use.File} uses {use.Of}."));
    }

    [Fact]
    public void EachFolder_HasItsPlace()
    {
        // Constants and descriptors belong to no step of the way, and are used by all.
        string[] apart = ["Catalog", "Shared", "bin", "obj"];

        Assert.Equal(Order.Order(), Directory.EnumerateDirectories(Repository.PathOf("src", "Auth0TokenAnalyzers")).Select(path => Path.GetFileName(path)!).Except(apart).Order());
    }

    private static IEnumerable<(string File, string Folder, string Of)> Uses() =>
        from folder in Order
        from file in Directory.EnumerateFiles(Repository.PathOf("src", "Auth0TokenAnalyzers", folder), "*.cs", SearchOption.AllDirectories)
        from Match match in Regex.Matches(File.ReadAllText(file), @"^using (?:static |\w+ = )?Auth0TokenAnalyzers\.(\w+)", RegexOptions.Multiline)
        where Order.Contains(match.Groups[1].Value)
        select (Path.GetRelativePath(Repository.PathOf("src"), file), folder, match.Groups[1].Value);
}
