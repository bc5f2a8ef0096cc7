using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Auth0TokenAnalyzers.Tests;

/// <summary>A project of a test.</summary>
/// <param name="Name">Its name, and that of its assembly.</param>
/// <param name="Sources">Its files.</param>
/// <param name="Kind">A library or a program.</param>
internal sealed record SourceProject(string Name, IReadOnlyList<(string Path, string Code)> Sources, OutputKind Kind = OutputKind.DynamicallyLinkedLibrary);
