using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>The public shapes of Auth0's SDK and of JWT libraries, compiled from <c>tests/Sdks</c> into assemblies with their names.</summary>
internal static class SdkStubs
{
    private static readonly ConcurrentDictionary<string, Lazy<MetadataReference>> Compiled = new(StringComparer.Ordinal);

    /// <summary>The shape in a folder of <c>tests/Sdks</c>, as an assembly of this name that is compiled against these beside the framework.</summary>
    public static MetadataReference Get(string folder, string assembly, params MetadataReference[] references) =>
        Compiled.GetOrAdd(folder, _ => new Lazy<MetadataReference>(() => Compile(folder, assembly, references))).Value;

    private static MetadataReference Compile(string folder, string assembly, MetadataReference[] references)
    {
        var framework = TestReferences.For(JwtEnvironment.None).ResolveAsync(LanguageNames.CSharp, CancellationToken.None).GetAwaiter().GetResult();
        var sources = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sdks", folder), "*.cs").Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path)));
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(assembly, sources, [.. framework, .. references], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
