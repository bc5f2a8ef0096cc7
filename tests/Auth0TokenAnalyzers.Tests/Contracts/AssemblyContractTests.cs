using System;
using System.Linq;
using System.Reflection;
using Auth0TokenAnalyzers.Catalog;
using Auth0TokenAnalyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Auth0TokenAnalyzers.Tests.Contracts;

/// <summary>What keeps the assemblies loadable in every host, and the analyzers free of state.</summary>
public sealed class AssemblyContractTests
{
    private static readonly Assembly Analyzers = typeof(RuleCatalog).Assembly;
    private static readonly Assembly Fixes = typeof(ManagementTokenFixProvider).Assembly;

    /// <summary>The floor: an analyzer that references a newer Roslyn than the running compiler is not loaded.</summary>
    private static readonly Version Roslyn = new(4, 14);

    // System.Collections.Immutable and System.Memory are Roslyn's own: every host of Roslyn has them.
    [Fact]
    public void Analyzers_ReferenceNothingButRoslyn()
    {
        Assert.All(Analyzers.GetReferencedAssemblies(), reference => Assert.Contains(reference.Name,
            new[] { "netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory" }));
    }

    [Fact]
    public void Fixes_DoNotReferenceTheAnalyzers()
    {
        Assert.DoesNotContain(Fixes.GetReferencedAssemblies(), reference => reference.Name == Analyzers.GetName().Name);
        Assert.All(Fixes.GetReferencedAssemblies(), reference => Assert.True(
            reference.Name is "netstandard" or "System.Collections.Immutable" or "System.Memory" or "System.Composition.AttributedModel" || reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), reference.Name));
    }

    [Fact]
    public void RoslynReference_IsTheFloor() =>
        Assert.All(new[] { Analyzers, Fixes }.SelectMany(assembly => assembly.GetReferencedAssemblies()).Where(reference => reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(Roslyn, new Version(reference.Version!.Major, reference.Version.Minor)));

    [Fact]
    public void Analyzers_AreSealedExportedAndStateless() => Assert.All(Analysis.Analyzers.Select(analyzer => analyzer.GetType()), type =>
    {
        Assert.True(type.IsSealed && type.IsPublic);
        Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()!.Languages);
        for (var declaring = type; declaring != typeof(DiagnosticAnalyzer); declaring = declaring!.BaseType)
        {
            Assert.All(declaring!.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly), field =>
            {
                Assert.True(field.IsInitOnly, field.Name);
                Assert.True(field.FieldType == typeof(DiagnosticDescriptor) || field.FieldType == typeof(System.Collections.Immutable.ImmutableArray<DiagnosticDescriptor>), field.Name);
            });
        }
    });

    [Fact]
    public void FixProviders_AreExportedSharedAndFixAll()
    {
        var providers = Fixes.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).ToList();

        Assert.NotEmpty(providers);
        Assert.All(providers, type =>
        {
            Assert.Equal([LanguageNames.CSharp], type.GetCustomAttribute<ExportCodeFixProviderAttribute>()!.Languages);
            Assert.NotNull(type.GetCustomAttribute<System.Composition.SharedAttribute>());
            var scopes = ((CodeFixProvider)Activator.CreateInstance(type)!).GetFixAllProvider()!.GetSupportedFixAllScopes();
            Assert.Contains(FixAllScope.Document, scopes);
            Assert.Contains(FixAllScope.Project, scopes);
            Assert.Contains(FixAllScope.Solution, scopes);
        });
    }
}
